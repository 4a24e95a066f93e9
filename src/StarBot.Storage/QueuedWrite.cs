using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>Something in the writer's queue: run within the batch's transaction, acknowledged after its commit.</summary>
internal abstract class QueuedWrite
{
    public abstract Task RunAsync(PracticeDb db);

    public abstract void Acknowledge();

    public abstract void Fail(Exception exception);

    /// <summary>True as long as its caller waits and nobody has taken it.</summary>
    public abstract bool IsWaiting { get; }

    /// <summary>From here on the caller waits for what becomes of it; false when the caller has given up, then nothing of it may be written.</summary>
    public abstract bool TryTake();

    /// <summary>It was taken, and nothing of it was written: the caller may give up again.</summary>
    public abstract void PutBack();
}

internal abstract class QueuedWrite<T>(CancellationToken cancellation) : QueuedWrite
{
    private const int Waiting = 0;
    private const int Taken = 1;
    private const int GivenUp = 2;

    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private int _stage = Waiting;

    /// <summary>Ends with the commit once it is taken, not before: a caller that stops waiting in between could not know what became of it.</summary>
    public Task<T> Done => _done.Task;

    public override bool IsWaiting => Volatile.Read(ref _stage) == Waiting;

    public override async Task RunAsync(PracticeDb db) => _result = await ResultAsync(db);

    public override void Acknowledge() => _done.TrySetResult(_result);

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    public override bool TryTake() => Interlocked.CompareExchange(ref _stage, Taken, Waiting) == Waiting;

    public override void PutBack()
    {
        Interlocked.CompareExchange(ref _stage, Waiting, Taken);
        if (cancellation.IsCancellationRequested)
            GiveUp();
    }

    /// <summary>The caller waits no longer. Without effect once it is taken.</summary>
    public void GiveUp()
    {
        if (Interlocked.CompareExchange(ref _stage, GivenUp, Waiting) == Waiting)
            _done.TrySetCanceled(cancellation);
    }

    protected abstract Task<T> ResultAsync(PracticeDb db);
}

internal sealed class QueuedTurn(SealedTurn turn, CancellationToken cancellation) : QueuedWrite<CommitOutcome>(cancellation)
{
    protected override Task<CommitOutcome> ResultAsync(PracticeDb db) => turn.WriteAsync(db);
}

internal sealed class QueuedStatement<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation)
    : QueuedWrite<T>(cancellation)
{
    protected override async Task<T> ResultAsync(PracticeDb db)
    {
        var result = await write(db, CancellationToken.None);
        // What it added is written in its turn, and not kept for those after it.
        if (db.ChangeTracker.Entries().Any())
        {
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return result;
    }
}
