using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Storage;

namespace StarBot.Load.WritePath;

/// <summary>StarBot without its edges, clock and sender, on a database and a key ring in a folder that goes away afterwards.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _folder;

    private Installation(ServiceProvider services, string folder) => (_services, _folder) = (services, folder);

    public ITurns Turns => _services.GetRequiredService<ITurns>();

    public string DatabaseFile => Path.Combine(_folder, "starbot.db");

    private IDbContextFactory<PracticeDb> Databases => _services.GetRequiredService<IDbContextFactory<PracticeDb>>();

    public static async Task<Installation> CreateAsync(WritePathPlan plan, Sections? sections, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plan.Folder, $"starbot-load-{Guid.NewGuid():N}")).FullName;
        var services = new ServiceCollection().AddLogging()
            .AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon))
            .AddSingleton(new InterviewSettings())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TurnSignals>()
            .AddSingleton<IPlatform>(plan.Pull ? new PullLike() : new ChatLike())
            .AddSingleton<ITurns, TurnTaker>()
            .AddStorage(
                new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "starbot.db")}" },
                new KeyOptions { Path = Path.Combine(folder, "keys") });
        if (plan.Synchronous is { } level)
            services.ConfigureDbContext<PracticeDb>(options => options.AddInterceptors(new SynchronousLevel(level)));
        sections?.Add(services);
        var installation = new Installation(services.BuildServiceProvider(), folder);
        await StorageSetup.PrepareAsync(installation.Databases, cancellation);
        return installation;
    }

    /// <summary>Bytes of the database once everything in the write-ahead log has been put into it.</summary>
    public async Task<long> SizeAsync(CancellationToken cancellation)
    {
        await using var db = await Databases.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", cancellation);
        return new FileInfo(DatabaseFile).Length;
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
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
