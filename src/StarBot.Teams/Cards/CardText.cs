using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Teams.Cards;

/// <summary>Lines as runs of a card.</summary>
internal static class CardText
{
    private const string Ellipsis = "…";

    public static CardElement.RichTextBlock Of(Line line, Func<TextRun, TextRun>? look = null) =>
        new([.. line.Runs.Where(r => r.Text.Length > 0).Select(r => look is null ? Of(r) : look(Of(r)))]);

    public static CardElement.RichTextBlock Small(Line line) => Of(line, r => r with { Size = "Small", IsSubtle = true });

    public static TextRun Bold(string text) => new(text) { Weight = "Bolder" };

    /// <summary>Cut at a space where there is one near, never inside a character.</summary>
    public static string Short(string text, int most)
    {
        const int longestWord = 40;
        if (text.Length <= most)
            return text;
        var space = text.LastIndexOf(' ', most - 1, Math.Min(longestWord, most));
        var at = space > 0 ? space : most - 1;
        return text[..(char.IsHighSurrogate(text[at - 1]) ? at - 1 : at)] + Ellipsis;
    }

    /// <summary>The same line with each run no longer than this.</summary>
    public static Line Short(Line line, int most) => new(line.Runs.Select(r => r with { Text = Short(r.Text, most) }).ToImmutableArray());

    private static TextRun Of(Run run) => run.Style switch
    {
        RunStyle.Bold => Bold(run.Text),
        RunStyle.Italic => new TextRun(run.Text) { Italic = true },
        RunStyle.Quote => new TextRun($"“{run.Text}”") { Color = "Accent" },
        RunStyle.Link => new TextRun(run.Text) { Color = "Accent", SelectAction = new CardAction.OpenUrl(run.Text) },
        _ => new TextRun(run.Text),
    };
}
