using System.Threading.Channels;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>Tells the outbox and the clock of this process what a commit left for them. Only a hint: both also look by themselves.</summary>
public sealed class TurnSignals : IDisposable
{
    /// <summary>What finds no room here is found by the outbox's own look.</summary>
    private const int MostWaiting = 4096;

    private readonly Channel<Address> _outbox = Channel.CreateBounded<Address>(
        new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropWrite });

    private readonly SemaphoreSlim _clock = new(0, 1);
    private readonly Lock _lock = new();
    private DateTimeOffset _earliestDue = DateTimeOffset.MaxValue;
    private DateTimeOffset _clockSleepsUntil = DateTimeOffset.MinValue;

    private Action<Address>? _listener;

    /// <summary>Has every commit of this process told, on the thread that made it: a listener only takes note.</summary>
    public void Listen(Action<Address> listener) => _listener += listener;

    /// <summary>Conversations in which posts are ready.</summary>
    internal Channel<Address> Outbox => _outbox;

    public void Committed(TurnCommit turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        _listener?.Invoke(turn.From);
        if (turn.Outbox.Any(o => o.State == SendState.Ready))
            _outbox.Writer.TryWrite(turn.From with { Details = turn.Conversation.AddressDetails });
        if (turn.Conversation.DueAt is { } due)
            Due(due);
        if (turn.Daily?.DueAt is { } dailyDue)
            Due(dailyDue);
    }

    /// <summary>The clock is about to look: what is committed from now on may come too late for that look.</summary>
    internal void ClockLooks()
    {
        lock (_lock)
            _earliestDue = DateTimeOffset.MaxValue;
    }

    /// <summary>The clock sleeps, until then or until something is due earlier; also when that was committed since it looked.</summary>
    internal Task ClockAsync(DateTimeOffset now, DateTimeOffset until, CancellationToken cancellation)
    {
        lock (_lock)
        {
            _clockSleepsUntil = _earliestDue < until ? _earliestDue : until;
            until = _clockSleepsUntil;
        }

        var wait = until - now;
        return _clock.WaitAsync(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, cancellation);
    }

    public void Dispose() => _clock.Dispose();

    private void Due(DateTimeOffset due)
    {
        lock (_lock)
        {
            if (due < _earliestDue)
                _earliestDue = due;
            // A clock that would wake in time anyway is let sleep: waking it for each turn would cost more than the turn.
            if (due >= _clockSleepsUntil || _clock.CurrentCount > 0)
                return;
            _clockSleepsUntil = due;
            _clock.Release();
        }
    }
}
