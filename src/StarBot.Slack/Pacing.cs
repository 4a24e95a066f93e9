using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Slack;

/// <summary>
/// Slack takes about one message a second in a channel, and a few hundred a minute in a workspace. A short wait is waited for here; a long
/// one goes back to the outbox, which keeps it across restarts. So a morning's wave is spread by itself.
/// </summary>
public sealed class Pacing(TimeProvider time)
{
    private const int Remembered = 20_000;
    private static readonly TimeSpan BetweenInChannel = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenInWorkspace = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    /// <summary>When the next message may go, by workspace and channel ("" for the workspace as a whole).</summary>
    private readonly ConcurrentDictionary<(string Team, string Channel), DateTimeOffset> _free = new();

    /// <exception cref="TryLaterException">It would take long.</exception>
    public async Task WaitAsync(string team, string channel, CancellationToken cancellation)
    {
        var inChannel = Reserve((team, channel), BetweenInChannel);
        var inWorkspace = Reserve((team, ""), BetweenInWorkspace);
        var wait = inChannel > inWorkspace ? inChannel : inWorkspace;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Slack said to wait.</summary>
    public void HoldBack(string team, string channel, TimeSpan wait) => _free[(team, channel)] = time.GetUtcNow() + wait;

    /// <summary>Takes the next free moment; how long it is until then.</summary>
    private TimeSpan Reserve((string, string) of, TimeSpan between)
    {
        if (_free.Count > Remembered)
            _free.Clear();
        while (true)
        {
            var now = time.GetUtcNow();
            var isKnown = _free.TryGetValue(of, out var free);
            var at = isKnown && free > now ? free : now;
            if (at - now > LongestWait)
                throw new TryLaterException(at - now, "paced");
            if (isKnown ? _free.TryUpdate(of, at + between, free) : _free.TryAdd(of, at + between))
                return at - now;
        }
    }
}
