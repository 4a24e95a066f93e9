using Spectre.Console;
using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>The styles in which posts are drawn; <see cref="None"/> draws with none, so that redirected output is plain text.</summary>
internal sealed record Ink(Style Heading, Style Bold, Style Italic, Style Quote, Style Dim, Style Dots, Func<string, Style> Part)
{
    public static readonly Ink Coloured = new(
        Heading: new Style(Color.Aqua, decoration: Decoration.Bold),
        Bold: new Style(decoration: Decoration.Bold),
        Italic: new Style(decoration: Decoration.Italic),
        Quote: new Style(Color.Olive),
        Dim: new Style(decoration: Decoration.Dim),
        Dots: new Style(Color.Green),
        Part: letter => new Style(ColourOf(letter), decoration: Decoration.Bold));

    public static readonly Ink None = new(Style.Plain, Style.Plain, Style.Plain, Style.Plain, Style.Plain, Style.Plain, _ => Style.Plain);

    public Style Of(RunStyle style) => style switch
    {
        RunStyle.Bold => Bold,
        RunStyle.Italic => Italic,
        RunStyle.Quote => Quote,
        _ => Style.Plain,
    };

    // Always next to the letter itself: colour alone tells nobody apart.
    private static Color ColourOf(string letter) => letter switch
    {
        "S" => Color.Blue,
        "T" => Color.Yellow,
        "A" => Color.Lime,
        "R" => Color.Fuchsia,
        _ => Color.Default,
    };
}
