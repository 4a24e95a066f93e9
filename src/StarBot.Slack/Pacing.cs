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

    private readonly ConcurrentDictionary<(string Team, string Channel), SendingLine> _channels = new();
    private readonly ConcurrentDictionary<string, SendingLine> _workspaces = new();

    /// <exception cref="TryLaterException">It would take long.</exception>
    public async Task WaitAsync(string team, string channel, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var inChannel = Channel(team, channel).Take(now);
        var inWorkspace = _workspaces.GetOrAdd(team, _ => new SendingLine(BetweenInWorkspace, LongestWait)).Take(now);
        var wait = inChannel > inWorkspace ? inChannel : inWorkspace;
        if (wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellation);
    }

    /// <summary>Slack said to wait.</summary>
    public void HoldBack(string team, string channel, TimeSpan wait) => Channel(team, channel).HoldBack(time.GetUtcNow() + wait);

    private SendingLine Channel(string team, string channel)
    {
        if (_channels.Count > Remembered)
            _channels.Clear();
        return _channels.GetOrAdd((team, channel), _ => new SendingLine(BetweenInChannel, LongestWait));
    }
}
