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

    /// <summary>The fields as a button's word fills them in; null for a word that begins no practice.</summary>
    public static ImmutableDictionary<string, string>? ValuesOf(string word) => CommandWords.OfButton(word) switch
    {
        Command.Practice(var focus) => Values(focus ?? Anything, 1),
        Command.Mock(var questions, _) => Values(Anything, questions),
        _ => null,
    };

    private static ImmutableDictionary<string, string> Values(string focus, int questions) =>
        ImmutableDictionary<string, string>.Empty.Add(Focus, focus).Add(Questions, $"{questions}");

    private static FormChoice Mock(int questions) => new($"{questions}", $"A mock interview of {questions}");
}
