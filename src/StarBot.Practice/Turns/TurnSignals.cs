using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>Wakes the outbox and the clock of this process after a commit. Only a hint: both also look by themselves.</summary>
public sealed class TurnSignals : IDisposable
{
    private readonly SemaphoreSlim _outbox = new(0, 1);
    private readonly SemaphoreSlim _clock = new(0, 1);

    private Action<Address>? _listener;

    /// <summary>Has every commit of this process told, on the thread that made it: a listener only takes note.</summary>
    public void Listen(Action<Address> listener) => _listener += listener;

    public void Committed(DateTimeOffset? dueAt, Address at)
    {
        _listener?.Invoke(at);
        Wake(_outbox);
        if (dueAt is not null)
            Wake(_clock);
    }

    public Task OutboxAsync(TimeSpan atMost, CancellationToken cancellation) => _outbox.WaitAsync(atMost, cancellation);

    public Task ClockAsync(TimeSpan atMost, CancellationToken cancellation) => _clock.WaitAsync(atMost, cancellation);

    public void Dispose()
    {
        _outbox.Dispose();
        _clock.Dispose();
    }

    private static void Wake(SemaphoreSlim sleeper)
    {
        // An exception for each turn while it is awake would cost more than the look.
        if (sleeper.CurrentCount > 0)
            return;
        try
        {
            sleeper.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }
}
