using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Storage;

namespace StarBot.Load.WritePath;

/// <summary>StarBot without its edges, on a database and a key ring in a folder that goes away afterwards.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private Installation(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public ITurns Turns => _services.GetRequiredService<ITurns>();

    public ChatLike Chat => _services.GetRequiredService<ChatLike>();

    private IEnumerable<BackgroundService> Hosted => _services.GetServices<IHostedService>().OfType<BackgroundService>();

    public string DatabaseFile => Path.Combine(_folder, "starbot.db");

    private IDbContextFactory<PracticeDb> Databases => _services.GetRequiredService<IDbContextFactory<PracticeDb>>();

    /// <param name="fill">Puts into the database what is there before clock and sender begin.</param>
    public static async Task<Installation> CreateAsync(
        WritePathPlan plan, Sections? sections, CancellationToken cancellation, Func<IDbContextFactory<PracticeDb>, Task>? fill = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plan.Folder, $"starbot-load-{Guid.NewGuid():N}")).FullName;
        var services = new ServiceCollection().AddLogging()
            .AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon))
            .AddSingleton(new InterviewSettings())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TurnSignals>()
            .AddSingleton<ChatLike>()
            .AddSingleton<IPlatform>(provider => plan.Pull ? new PullLike() : provider.GetRequiredService<ChatLike>())
            .AddSingleton<ITurns, TurnTaker>()
            .AddStorage(
                new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "starbot.db")}" },
                new KeyOptions { Path = Path.Combine(folder, "keys") });
        if (plan.Synchronous is { } level)
            services.ConfigureDbContext<PracticeDb>(options => options.AddInterceptors(new SynchronousLevel(level)));
        if (plan.Sender)
            services.AddHostedService<OutboxSender>().AddHostedService<Clock>();
        sections?.Add(services);
        var installation = new Installation(services.BuildServiceProvider(), folder);
        await StorageSetup.PrepareAsync(installation.Databases, cancellation);
        if (fill is not null)
            await fill(installation.Databases);
        foreach (var service in installation.Hosted)
            await service.StartAsync(cancellation);
        return installation;
    }

    /// <summary>A clock that does not run by itself.</summary>
    public Clock NewClock() => ActivatorUtilities.CreateInstance<Clock>(_services);

    /// <summary>Waits until no post is left, where there is a sender.</summary>
    public async Task AllIsSentAsync(CancellationToken cancellation)
    {
        while (Hosted.Any() && await IsAnyUnsentAsync(cancellation))
            await Task.Delay(5, cancellation);
    }

    /// <summary>Bytes of the database once everything in the write-ahead log has been put into it.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var db = await Databases.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
        return new FileInfo(DatabaseFile).Length;
    }

    private async Task<bool> IsAnyUnsentAsync(CancellationToken cancellation)
    {
        await using var db = await Databases.CreateDbContextAsync(cancellation);
        return await db.Outbox.AnyAsync(o => o.State == SendState.Ready || o.State == SendState.Sending, cancellation);
    }

    /// <summary>What the connections really use: 1 is NORMAL, 2 is FULL.</summary>
    public async Task<string> SynchronousAsync(CancellationToken cancellation)
    {
        await using var db = await Databases.CreateDbContextAsync(cancellation);
        var level = (await db.Database.SqlQueryRaw<int>("PRAGMA synchronous;").ToListAsync(cancellation))[0];
        return level switch { 0 => "OFF", 1 => "NORMAL", 2 => "FULL", _ => "EXTRA" };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Hosted)
            await service.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
