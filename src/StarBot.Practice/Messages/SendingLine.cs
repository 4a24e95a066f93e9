namespace StarBot.Practice.Messages;

/// <summary>
/// Keeps what is sent so far apart as a platform wants it. A short wait is told; who would wait long is given a moment to come back
/// at, each its own, so that a wave comes back piece by piece and what is said in between finds its place.
/// </summary>
/// <param name="between">From one to the next.</param>
/// <param name="atOnce">So many may go without a wait after a time in which nothing went.</param>
public sealed class SendingLine(TimeSpan between, TimeSpan longestWait, int atOnce = 1)
{
    /// <summary>What comes back takes four places of five; the fifth is for what is said meanwhile.</summary>
    private readonly TimeSpan _betweenPromised = between * 1.25;

    private readonly TimeSpan _leeway = between * (atOnce - 1);
    private readonly Lock _lock = new();
    private DateTimeOffset _free;
    private DateTimeOffset _promised;

    /// <summary>Takes the next place; how long it is until then.</summary>
    /// <exception cref="TryLaterException">It would take long. No place is taken.</exception>
    public TimeSpan Take(DateTimeOffset now)
    {
        lock (_lock)
        {
            var place = _free > now ? _free : now;
            var wait = place - now > _leeway ? place - now - _leeway : TimeSpan.Zero;
            if (wait <= longestWait)
            {
                _free = place + between;
                return wait;
            }

            var back = _promised > place ? _promised : place;
            _promised = back + _betweenPromised;
            throw new TryLaterException(back - now, "paced");
        }
    }

    /// <summary>Nothing goes before.</summary>
    public void HoldBack(DateTimeOffset until)
    {
        lock (_lock)
            _free = until + _leeway;
    }
}
