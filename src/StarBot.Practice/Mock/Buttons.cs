using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Mock;

/// <summary>The buttons of an interview. Each word does the same when it is typed as a whole message.</summary>
internal static class Buttons
{
    public static readonly Button Done = new("Done", "done") { Style = ButtonStyle.Primary };
    public static readonly Button Hint = new("Hint", "hint");
    public static readonly Button Another = new("Another question", "another");
    public static readonly Button Stop = new("Stop", "stop");
    public static readonly Button Skip = new("Skip", "skip");
    public static readonly Button NoNumbers = new("I have no numbers", "no numbers");
    public static readonly Button Again = new("Again", "again");
    public static readonly Button SaveStory = new("Save as story", "save story");
    public static readonly Button Start = new("Start", "start") { Style = ButtonStyle.Primary };
    public static readonly Button Resume = new("Resume", "resume") { Style = ButtonStyle.Primary };
    public static readonly Button ReadAgain = new("Read again", "read again") { Style = ButtonStyle.Primary };
    public static readonly Button Help = new("Help", "help");

    /// <summary>1 to 5, and Skip.</summary>
    public static readonly ImmutableArray<Button> Ratings = [.. Enumerable.Range(1, 5).Select(n => new Button($"{n}", $"{n}")), Skip];

    public static Button Next(string label) => new(label, "next");
}
