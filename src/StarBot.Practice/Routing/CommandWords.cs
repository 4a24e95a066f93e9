using System.Collections.Frozen;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;

namespace StarBot.Practice.Routing;

/// <summary>The words that people type or press. A word is a command only when it is the whole message.</summary>
public static class CommandWords
{
    private static readonly FrozenDictionary<string, Command> Plain = new Dictionary<string, Command>
    {
        ["start"] = new Command.Start(),
        ["ready"] = new Command.Start(),
        ["done"] = new Command.Done(),
        ["read again"] = new Command.Done(),
        ["hint"] = new Command.Hint(),
        ["skip"] = new Command.Skip(),
        ["another"] = new Command.Another(),
        ["another question"] = new Command.Another(),
        ["again"] = new Command.Again(),
        ["next"] = new Command.Next(),
        ["next question"] = new Command.Next(),
        ["debrief"] = new Command.Next(),
        ["no numbers"] = new Command.NoNumbers(),
        ["i have no numbers"] = new Command.NoNumbers(),
        ["save story"] = new Command.SaveStory(),
        ["save as story"] = new Command.SaveStory(),
        ["pause"] = new Command.Pause(),
        ["resume"] = new Command.Resume(),
        ["stop"] = new Command.Stop(),
        ["stories"] = new Command.Stories(),
        ["progress"] = new Command.Progress(),
        ["share"] = new Command.Share(),
        ["export"] = new Command.Export(),
        ["forget me"] = new Command.ForgetMe(IsConfirmed: false),
        ["forget me now"] = new Command.ForgetMe(IsConfirmed: true),
        ["web"] = new Command.Web(),
        ["help"] = new Command.Help(),
        ["practice"] = new Command.Practice(null),
        ["mock"] = new Command.Mock(4, IsLive: false),
    }.ToFrozenDictionary();

    /// <summary>The command that a whole message is, or null when it is something to listen to.</summary>
    public static Command? Parse(string text, Phase? phase)
    {
        if (ChannelPress.Parse(text.Trim()) is { } press)
            return new Command.OfChannel(press);
        var word = Tidy(text);
        if (Plain.TryGetValue(word, out var command))
            return command is Command.NoNumbers && phase != Phase.Probing ? null : command;
        if (phase == Phase.Reflecting && word is ['1' or '2' or '3' or '4' or '5'])
            return new Command.Rate(word[0] - '0');
        return (Command?)Mock(word) ?? (Command?)Practice(word, text.Trim(), phase) ?? Daily(word, phase);
    }

    /// <summary>The command of a button. It can be pressed when its time is over: its word means the same, and the interview says what can be done now.</summary>
    public static Command? OfButton(string word) => word switch
    {
        "no numbers" => Plain[word],
        ['1' or '2' or '3' or '4' or '5'] => new Command.Rate(word[0] - '0'),
        _ => Parse(word, phase: null),
    };

    /// <summary>Lower case, single spaces, no full stop.</summary>
    internal static string Tidy(string text) =>
        string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.', '!');

    private static Command.Mock? Mock(string word)
    {
        if (word.Split(' ') is not ["mock", .. var rest] || rest.Length > 2)
            return null;
        var isLive = rest.Contains("live");
        var number = rest.FirstOrDefault(r => r != "live") ?? "4";
        return int.TryParse(number, out var questions) && (isLive || rest.Length == 1)
            ? new Command.Mock(Math.Clamp(questions, 1, 6), isLive)
            : null;
    }

    /// <summary>While an answer is coming in, a sentence that only begins with "daily" is an answer.</summary>
    private static Command.Daily? Daily(string word, Phase? phase) => DailyPhrases.Parse(word) switch
    {
        null => null,
        DailyRequest.NotUnderstood when IsAnswering(phase) => null,
        { } request => new Command.Daily(request),
    };

    private static bool IsAnswering(Phase? phase) => phase is Phase.Listening or Phase.Probing or Phase.Reflecting;

    /// <summary>While an answer is coming in, only a short "practice …" can be a command; a sentence that begins so is an answer.</summary>
    private static Command.Practice? Practice(string word, string typed, Phase? phase)
    {
        const int LongestName = 8;
        if (!word.StartsWith("practice ", StringComparison.Ordinal))
            return null;
        if (IsAnswering(phase) && word.Split(' ').Length > LongestName)
            return null;
        // A question keeps its capitals; a name needs none.
        var own = typed["practice".Length..].Trim().Trim('"', '“', '”', '\'');
        return new Command.Practice(BareQuestion.Is(own) ? own : word["practice ".Length..].Trim('"', '\''));
    }
}
