namespace StarBot.Tests.Slack;

/// <summary>A clock that stands until it is set. Whoever waits a few seconds for it does not wait: it jumps ahead by as much.</summary>
public sealed class HurriedTime : TimeProvider
{
    /// <summary>Longer timers are limits that nobody is meant to reach.</summary>
    private static readonly TimeSpan Jumps = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _now;
    }

    public void Pass(double seconds)
    {
        lock (_lock)
            _now += TimeSpan.FromSeconds(seconds);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What somebody must be done within is a limit, and not a wait.
        if (state is CancellationTokenSource || dueTime < TimeSpan.Zero || dueTime > Jumps)
            return System.CreateTimer(callback, state, dueTime, period);
        Pass(dueTime.TotalSeconds);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
