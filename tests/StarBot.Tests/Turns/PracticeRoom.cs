using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Storage;

namespace StarBot.Tests.Turns;

/// <summary>A real database file in a folder of its own, with turns, clock and outbox on it, at a time that the test sets.</summary>
public sealed class PracticeRoom : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-room-");
    private readonly List<ServiceProvider> _hosts = [];
    private readonly List<TurnTaker> _turns = [];

    public SettableTime Time { get; } = new();

    public string Database => Path.Combine(_folder.FullName, "starbot.db");

    public string Keys => Path.Combine(_folder.FullName, "keys");

    public static async Task<PracticeRoom> OpenAsync()
    {
        var room = new PracticeRoom();
        await StorageSetup.PrepareAsync(room.Host().Databases, TestContext.Current.CancellationToken);
        return room;
    }

    /// <summary>One more host on the same files, with a platform of its own.</summary>
    public RoomHost Host(IPlatform? platform = null, string? keys = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage(new StorageOptions { ConnectionString = $"Data Source={Database}" }, new KeyOptions { Path = keys ?? Keys });
        var provider = services.BuildServiceProvider();
        _hosts.Add(provider);
        var host = new RoomHost(provider, platform ?? new ToldPlatform(), Time);
        _turns.Add(host.Turns);
        return host;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }

    public string NewFolder(string name) => Path.Combine(_folder.FullName, name);

    public async ValueTask DisposeAsync()
    {
        _turns.ForEach(t => t.Dispose());
        foreach (var host in _hosts)
            await host.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>What one host has: turns, clock and outbox, run by the test and not by themselves.</summary>
public sealed class RoomHost
{
    private long _events;

    public RoomHost(ServiceProvider provider, IPlatform platform, TimeProvider time)
    {
        Databases = provider.GetRequiredService<IDbContextFactory<PracticeDb>>();
        Writer = provider.GetRequiredService<ITurnWriter>();
        Signals = new TurnSignals();
        Turns = new TurnTaker(Databases, Writer, PackLibrary.Of(BuiltInPacks.Amazon), new InterviewSettings(), [platform], Signals, time);
        Clock = new Clock(Databases, Writer, Turns, Signals, time, NullLogger<Clock>.Instance);
        Outbox = new OutboxSender(Databases, Writer, [platform], Turns, Signals, time, NullLogger<OutboxSender>.Instance);
    }

    public IDbContextFactory<PracticeDb> Databases { get; }

    public ITurnWriter Writer { get; }

    public TurnSignals Signals { get; }

    public TurnTaker Turns { get; }

    public Clock Clock { get; }

    public OutboxSender Outbox { get; }

    public static Incoming Message(string text, string key, long stamp, string conversation = "c", string person = "p", string? also = null) => new(
        new Address(ToldPlatform.PlatformName, "w", conversation, person), key, stamp, new IncomingContent.Message(key, text), also);

    /// <summary>A message with a key and a stamp of its own.</summary>
    public Task<TurnResult> SayAsync(string text, string conversation = "c", string person = "p")
    {
        var next = Interlocked.Increment(ref _events);
        return Turns.TakeAsync(Message(text, $"e{next}-{GetHashCode()}", next, conversation, person), TestContext.Current.CancellationToken);
    }

    public async Task SayAllAsync(params string[] texts)
    {
        foreach (var text in texts)
            await SayAsync(text);
    }

    public async Task<T> LookAsync<T>(Func<PracticeDb, Task<T>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var db = await Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await look(db);
    }

    /// <summary>The messages of the answer under way.</summary>
    public async Task<IReadOnlyList<string>> DraftAsync(string conversation = "c") =>
        (await Turns.LookAsync(new Address(ToldPlatform.PlatformName, "w", conversation, "p"), TestContext.Current.CancellationToken)).Draft;

    public Task<OutboxRow[]> RowsAsync() =>
        LookAsync(db => db.Outbox.AsNoTracking().OrderBy(o => o.Conversation).ThenBy(o => o.Number).ToArrayAsync());

    public async Task SendAllAsync()
    {
        while (await Outbox.SendDueAsync(TestContext.Current.CancellationToken) > 0)
        {
        }
    }
}
