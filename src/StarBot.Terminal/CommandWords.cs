using System.Collections.Frozen;

namespace StarBot.Terminal;

/// <summary>Which line is a word for StarBot and which is part of an answer.</summary>
internal static class CommandWords
{
    /// <summary>A line of its own anywhere, also under the lines of an answer.</summary>
    private static readonly FrozenSet<string> Anywhere = Set(Done, "hint", "skip", "another", "stop", "pause", "help", "no numbers", "save story");

    /// <summary>Only as the first line of a message: within an answer these could be a part of it.</summary>
    private static readonly FrozenSet<string> AtFirst = Set(
        "1", "2", "3", "4", "5", "again", "next", "resume", "start", "yes", "no", "later", "stories", "progress", "settings",
        "practice", "mock", "daily", "drill", "peer", "share", "web", "export", "forget me");

    /// <summary>Words that take more words: "practice ownership", "mock 4".</summary>
    private static readonly FrozenSet<string> Openers = Set("practice", "mock", "daily", "drill", "story", "settings", "share");

    /// <summary>Ends an answer; under the lines of one it does what an empty line does.</summary>
    private const string Done = "done";

    private const int LongestCommand = 8;

    public static bool Leaves(string line) => line.Trim().ToLowerInvariant() is "quit" or "exit";

    public static bool IsDone(string line) => string.Equals(line.Trim(), Done, StringComparison.OrdinalIgnoreCase);

    /// <param name="offered">The words of the buttons that were shown last.</param>
    public static bool IsCommand(string line, bool isFirst, IReadOnlySet<string> offered)
    {
        var words = line.Trim().ToLowerInvariant();
        return Anywhere.Contains(words) || (isFirst && (AtFirst.Contains(words) || offered.Contains(words) || IsOpening(words)));
    }

    // "Practice makes perfect, and so I wrote to them." is the beginning of an answer.
    private static bool IsOpening(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 1 and <= LongestCommand && Openers.Contains(parts[0])
            && (parts[0] != "mock" || int.TryParse(parts[1], out _))
            && words.AsSpan().IndexOfAny(".!?;:") < 0;
    }

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
