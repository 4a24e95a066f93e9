using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>Something in the writer's queue: run within the batch's transaction, acknowledged after its commit.</summary>
internal abstract class QueuedWrite
{
    public abstract Task RunAsync(PracticeDb db, TurnBatch known);

    public abstract void Acknowledge();

    public abstract void Fail(Exception exception);

    /// <summary>False when the caller has given up before its turn came; then nothing of it may be written.</summary>
    public abstract bool IsStillWanted();
}

internal abstract class QueuedWrite<T>(CancellationToken cancellation) : QueuedWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    /// <summary>Ends with the commit, not before: a caller that stops waiting in between could not know what became of it.</summary>
    public Task<T> Done => _done.Task;

    public override async Task RunAsync(PracticeDb db, TurnBatch known) => _result = await ResultAsync(db, known);

    public override void Acknowledge() => _done.TrySetResult(_result);

    public override void Fail(Exception exception) => _done.TrySetException(exception);

    public override bool IsStillWanted()
    {
        if (!cancellation.IsCancellationRequested)
            return true;
        _done.TrySetCanceled(cancellation);
        return false;
    }

    protected abstract Task<T> ResultAsync(PracticeDb db, TurnBatch known);
}

internal sealed class QueuedTurn(TurnCommit turn, CancellationToken cancellation) : QueuedWrite<CommitOutcome>(cancellation)
{
    public TurnCommit Turn => turn;

    protected override Task<CommitOutcome> ResultAsync(PracticeDb db, TurnBatch known) => known.AddAsync(db, turn);
}

internal sealed class QueuedStatement<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation)
    : QueuedWrite<T>(cancellation)
{
    protected override Task<T> ResultAsync(PracticeDb db, TurnBatch known) => write(db, CancellationToken.None);
}
