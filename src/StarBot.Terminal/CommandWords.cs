using System.Collections.Frozen;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Routing;
using RoutedWords = StarBot.Practice.Routing.CommandWords;

namespace StarBot.Terminal;

/// <summary>Which line is a word for StarBot and which is part of an answer.</summary>
internal static class CommandWords
{
    /// <summary>A line of its own anywhere, also under the lines of an answer.</summary>
    private static readonly FrozenSet<string> Anywhere = Set(Done, "hint", "skip", "another", "stop", "pause", "help", "no numbers", "save story");

    /// <summary>Ends an answer; under the lines of one it does what an empty line does.</summary>
    private const string Done = "done";

    public static bool Leaves(string line) => line.Trim().ToLowerInvariant() is "quit" or "exit";

    public static bool IsDone(string line) => string.Equals(line.Trim(), Done, StringComparison.OrdinalIgnoreCase);

    /// <param name="offered">The words of the buttons that were shown last.</param>
    public static bool IsCommand(string line, bool isFirst, IReadOnlySet<string> offered)
    {
        var words = line.Trim().ToLowerInvariant();
        return Anywhere.Contains(words) || (isFirst && (offered.Contains(words) || IsWord(words)));
    }

    // Within an answer these could be a part of it; as the first line of one they are what the router takes them for. "Practice makes
    // perfect, and so I wrote to them." is the beginning of an answer.
    private static bool IsWord(string words) => RoutedWords.Parse(words, Phase.Reflecting) switch
    {
        null => words is "yes",
        // "daily 09:00" has its marks inside, and what only begins with "daily" is no command here.
        Command.Daily => true,
        _ => !words.Any(c => c is '.' or '!' or '?' or ';' or ':'),
    };

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
