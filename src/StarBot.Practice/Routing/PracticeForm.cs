using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>The form that begins to practise: what about, and how many questions.</summary>
public static class PracticeForm
{
    public const string Id = "practice";

    private const string Focus = "focus";
    private const string Questions = "questions";
    private const string Anything = "any";

    public static Form Of(PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        return new Form(
            Id,
            "Practise",
            [
                new FormField(
                    Focus, "What about?", Anything, [new FormChoice(Anything, "Anything"), .. library.Principles.Select(p => new FormChoice(p.Name, p.Name))]),
                new FormField(Questions, "How much?", "1", [new FormChoice("1", "One question"), .. Enumerable.Range(2, 5).Select(Mock)], "A mock interview asks about anything."),
            ],
            "Start");
    }

    /// <summary>The command that a filled-in form stands for.</summary>
    public static Command CommandOf(ImmutableDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var focus = values.GetValueOrDefault(Focus);
        return values.GetValueOrDefault(Questions) is { } count && int.TryParse(count, out var questions) && questions > 1
            ? new Command.Mock(Math.Min(questions, 6), IsLive: false)
            : new Command.Practice(string.IsNullOrEmpty(focus) || focus == Anything ? null : focus);
    }

    private static FormChoice Mock(int questions) => new($"{questions}", $"A mock interview of {questions}");
}
