using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Slack.Interactivity;

/// <summary>
/// Who presses a button twice in a breath means it once, and Slack brings both. Each press is one of its own to the conversation: a second
/// <em>Done</em> would leave out the follow-up that the first one has just asked.
/// </summary>
public sealed class DoublePresses
{
    private const int Remembered = 20_000;
    private const long Breath = 2_000_000;

    private readonly ConcurrentDictionary<(string Team, string Person, string? Message, string Word), long> _last = new();

    /// <param name="stamp">When it was pressed, in microseconds. The same stamp is the same press, brought again.</param>
    public bool IsSecond(Address person, string? message, string word, long stamp)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (_last.Count >= Remembered)
            _last.Clear();
        var key = (person.Workspace, person.Person, message, word);
        var isSecond = _last.TryGetValue(key, out var before) && stamp - before is > 0 and < Breath;
        _last[key] = stamp;
        return isSecond;
    }
}
