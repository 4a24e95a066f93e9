using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>The writer's own connection. It stays open from batch to batch, so that what it has prepared and read stays too.</summary>
internal sealed class WriterConnection(IDbContextFactory<PracticeDb> databases) : IAsyncDisposable
{
    private PracticeDb? _db;

    public async Task<PracticeDb> OpenAsync()
    {
        if (_db is not null)
            return _db;
        var db = await databases.CreateDbContextAsync();
        try
        {
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            await db.Database.OpenConnectionAsync();
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }

        return _db = db;
    }

    /// <summary>After a failure nothing of it is trusted: the next batch begins with a new one.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_db is not { } db)
            return;
        _db = null;
        await db.DisposeAsync();
    }
}
