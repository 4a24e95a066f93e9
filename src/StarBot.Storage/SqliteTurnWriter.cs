using System.Collections.Frozen;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>SQLite has one writer, so a process has one queue: it commits many turns at once and acknowledges each after the commit.</summary>
public sealed class SqliteTurnWriter : ITurnWriter, IAsyncDisposable
{
    private const int MostAtOnce = 128;

    /// <summary>Each waits as long as the connection does (a second); what has no deadline of its own fails after all of them.</summary>
    private const int BeginsTried = 10;

    private readonly Channel<QueuedWrite> _queue = Channel.CreateBounded<QueuedWrite>(4096);
    private readonly WriterConnection _connection;
    private readonly Lazy<FrozenDictionary<Type, TableSql>> _tables;
    private readonly Task _loop;

    public SqliteTurnWriter(IDbContextFactory<PracticeDb> databases)
    {
        _connection = new WriterConnection(databases);
        _tables = new Lazy<FrozenDictionary<Type, TableSql>>(() => Tables(databases));
        _loop = Task.Run(WriteAllAsync);
    }

    public Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation) =>
        QueueAsync(new QueuedTurn(new SealedTurn(turn, _tables.Value), cancellation), cancellation);

    public Task<T> WriteAsync<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation) =>
        QueueAsync(new QueuedStatement<T>(write, cancellation), cancellation);

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
        await _connection.DisposeAsync();
    }

    /// <summary>Either the caller gives up in time and nothing is written, or it learns what became of it.</summary>
    private async Task<T> QueueAsync<T>(QueuedWrite<T> queued, CancellationToken cancellation)
    {
        await _queue.Writer.WriteAsync(queued, cancellation);
        await using var whenCancelled = cancellation.Register(queued.GiveUp);
        return await queued.Done;
    }

    private async Task WriteAllAsync()
    {
        var batch = new List<QueuedWrite>(MostAtOnce);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && _queue.Reader.TryRead(out var next))
                batch.Add(next);
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
        catch (Exception e) when (batch.Count == 1 || IsBusy(e))
        {
            await _connection.DisposeAsync();
            foreach (var one in batch)
                one.Fail(e);
        }
        catch (Exception)
        {
            // Whatever it was: this loop must go on, or every later write would wait for ever.
            await _connection.DisposeAsync();
            foreach (var one in batch)
                one.PutBack();
            foreach (var one in batch)
                await WriteBatchAsync([one]);
        }
    }

    private async Task CommitTogetherAsync(List<QueuedWrite> batch)
    {
        var db = await _connection.OpenAsync();
        await using var transaction = await BeginAsync(db, batch);
        if (transaction is null)
            return;
        // The lock is ours, so what is taken now is committed, or has failed, within moments.
        var taken = batch.Where(w => w.TryTake()).ToList();
        foreach (var write in taken)
            await write.RunAsync(db);
        await transaction.CommitAsync();
        foreach (var write in taken)
            write.Acknowledge();
    }

    /// <summary>Waits while another process writes, for as long as somebody waits for this batch; null when nobody does any more.</summary>
    private static async Task<IDbContextTransaction?> BeginAsync(PracticeDb db, List<QueuedWrite> batch)
    {
        for (var attempt = 1; batch.Exists(w => w.IsWaiting); attempt++)
        {
            try
            {
                return await db.Database.BeginTransactionAsync();
            }
            catch (SqliteException e) when (IsBusy(e) && attempt < BeginsTried)
            {
                // The next attempt waits again.
            }
        }

        return null;
    }

    private static FrozenDictionary<Type, TableSql> Tables(IDbContextFactory<PracticeDb> databases)
    {
        using var db = databases.CreateDbContext();
        return TableSql.Of(db.Model);
    }

    private static bool IsBusy(Exception exception) =>
        (exception as SqliteException ?? exception.InnerException as SqliteException)?.SqliteErrorCode is SQLitePCL.raw.SQLITE_BUSY;
}
