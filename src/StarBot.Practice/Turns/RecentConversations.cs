using StarBot.Interviewing.Interview;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Turns;

/// <summary>How a conversation stood at a commit: what a turn is decided on.</summary>
/// <param name="Length">Of the state as text, as a measure of what it takes to keep it.</param>
internal sealed record Standing(
    long Version, long NextNumber, string? AddressDetails, InterviewState? State, DailyState? Daily, LastReading Reading, int Length)
{
    /// <summary>The channel's daily question, where it is a channel's conversation.</summary>
    public ChannelState? Channel { get; init; }

    /// <summary>The platform takes nothing; only something that comes in shows that it does again.</summary>
    public bool IsUnreachable { get; init; }
}

/// <summary>
/// What this host committed last in its conversations, so that the next turn need not load, open and parse it. It may be out of date:
/// the commit checks the version, and after a conflict the turn is decided on what the database holds.
/// </summary>
internal sealed class RecentConversations
{
    /// <summary>Characters of state in one generation, and what a conversation takes beside it; together some tens of megabytes at most.</summary>
    private const int MostCharacters = 8_000_000;
    private const int Overhead = 2_000;

    private readonly Lock _lock = new();

    // Two generations: what is used moves to the young one, and when that is full, the old one goes.
    private Dictionary<(string, string, string), Standing> _young = [];
    private Dictionary<(string, string, string), Standing> _old = [];
    private int _characters;
    private long _forgettings;

    /// <summary>Rises when everything is dropped; what was decided before that is not kept any more.</summary>
    public long Forgettings => Interlocked.Read(ref _forgettings);

    public Standing? Find(Address at)
    {
        var key = Key(at);
        lock (_lock)
        {
            if (_young.TryGetValue(key, out var standing))
                return standing;
            if (_old.TryGetValue(key, out standing))
                Add(key, standing);
            return standing;
        }
    }

    /// <summary>Keeps it, unless a later commit is kept or all was dropped since <paramref name="forgettings"/> was read.</summary>
    public void Keep(Address at, Standing standing, long forgettings)
    {
        var key = Key(at);
        lock (_lock)
        {
            var isOld = (_young.TryGetValue(key, out var kept) || _old.TryGetValue(key, out kept)) && kept.Version >= standing.Version;
            if (!isOld && forgettings == _forgettings)
                Add(key, standing);
        }
    }

    public void Drop(Address at)
    {
        lock (_lock)
        {
            _young.Remove(Key(at));
            _old.Remove(Key(at));
        }
    }

    /// <summary>Somebody wants to be forgotten, and that is rare: nothing of anybody stays here.</summary>
    public void DropAll()
    {
        lock (_lock)
        {
            _forgettings++;
            (_young, _old, _characters) = ([], [], 0);
        }
    }

    private void Add((string, string, string) key, Standing standing)
    {
        if (_characters > MostCharacters)
            (_old, _young, _characters) = (_young, [], 0);
        _characters += standing.Length + Overhead;
        if (_young.TryGetValue(key, out var before))
            _characters -= before.Length + Overhead;
        _young[key] = standing;
    }

    private static (string, string, string) Key(Address at) => (at.Workspace, at.Platform, at.Conversation);
}
