namespace StarBot.Tests.Turns;

/// <summary>A clock that stands still until it is set; its timers go off when it passes them.</summary>
public sealed class SettableTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<SettableTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now
    {
        get => _now;
        set
        {
            _now = value;
            List<SettableTimer> due;
            lock (_lock)
                due = [.. _timers.Where(t => t.DueAt <= value)];
            foreach (var timer in due)
                timer.GoOff();
        }
    }

    public void Pass(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SettableTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_lock)
            _timers.Add(timer);
        return timer;
    }

    private void Remove(SettableTimer timer)
    {
        lock (_lock)
            _timers.Remove(timer);
    }

    private sealed class SettableTimer(SettableTime time, Action callback) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset DueAt { get; private set; } = DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            DueAt = dueTime == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : time.Now + dueTime;
            return true;
        }

        public void GoOff()
        {
            DueAt = _period == Timeout.InfiniteTimeSpan ? DateTimeOffset.MaxValue : DueAt + _period;
            callback();
        }

        public void Dispose() => time.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
