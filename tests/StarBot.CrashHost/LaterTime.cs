namespace StarBot.CrashHost;

/// <summary>The system's time, moved on.</summary>
internal sealed class LaterTime(TimeSpan later) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + later;
}
