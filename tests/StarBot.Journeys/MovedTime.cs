namespace StarBot.Journeys;

/// <summary>The system's time, moved on by the test as days go by. It runs; a clock that sleeps sleeps by the system's.</summary>
internal sealed class MovedTime : TimeProvider
{
    private long _ticks;

    /// <summary>Moves on to a moment, which is later than now.</summary>
    public void MoveTo(DateTimeOffset moment) => Interlocked.Add(ref _ticks, (moment - GetUtcNow()).Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ticks));
}
