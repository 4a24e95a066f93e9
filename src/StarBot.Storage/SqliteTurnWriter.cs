using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>SQLite has one writer, so a process has one queue: it commits many turns at once and acknowledges each after the commit.</summary>
public sealed class SqliteTurnWriter : ITurnWriter, IAsyncDisposable
{
    private const int MostAtOnce = 128;

    private readonly Channel<QueuedWrite> _queue = Channel.CreateBounded<QueuedWrite>(4096);
    private readonly IDbContextFactory<PracticeDb> _databases;
    private readonly Task _loop;

    public SqliteTurnWriter(IDbContextFactory<PracticeDb> databases)
    {
        _databases = databases;
        _loop = Task.Run(WriteAllAsync);
    }

    public async Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation)
    {
        var queued = new QueuedTurn(turn, cancellation);
        await _queue.Writer.WriteAsync(queued, cancellation);
        return await queued.Done;
    }

    public async Task<T> WriteAsync<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation)
    {
        var queued = new QueuedStatement<T>(write, cancellation);
        await _queue.Writer.WriteAsync(queued, cancellation);
        return await queued.Done;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<QueuedWrite>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var next))
            {
                if (next.IsStillWanted())
                    batch.Add(next);
            }

            if (batch.Count > 0)
                await WriteBatchAsync(batch);
        }
    }

    /// <summary>One transaction for the batch. If it fails, each is tried by itself, so that one bad turn harms no other.</summary>
    private async Task WriteBatchAsync(List<QueuedWrite> batch)
    {
        try
        {
            await CommitTogetherAsync(batch);
        }
        catch (Exception e) when (batch.Count == 1)
        {
            batch[0].Fail(e);
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException or InvalidOperationException)
        {
            foreach (var one in batch)
                await WriteBatchAsync([one]);
        }
    }

    private async Task CommitTogetherAsync(List<QueuedWrite> batch)
    {
        await using var db = await _databases.CreateDbContextAsync();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var known = await TurnBatch.LoadAsync(db, [.. batch.OfType<QueuedTurn>().Select(q => q.Turn)]);
        foreach (var write in batch)
            await write.RunAsync(db, known);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        foreach (var write in batch)
            write.Acknowledge();
    }
}
