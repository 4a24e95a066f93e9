using Spectre.Console;
using Spectre.Console.Rendering;

namespace StarBot.Terminal;

/// <summary>A paragraph that hangs on its mark ("1.", "S │", a name): what does not fit on the first line goes on under the text.</summary>
/// <param name="mark">What stands before the first line.</param>
/// <param name="under">What stands before the lines below; of the mark's width.</param>
internal sealed class Hanging(string mark, Style markStyle, string under, Paragraph text) : Renderable
{
    private const int WidestColumn = 88;
    private const int NarrowestText = 20;

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, Math.Min(maxWidth, WidestColumn));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Min(maxWidth, WidestColumn);
        var markWidth = Segment.CellCount([new Segment(mark)]);
        var standsAlone = text.Length > 0 && markWidth > 0 && width - markWidth < NarrowestText;
        if (standsAlone)
        {
            yield return new Segment(mark.TrimEnd(), markStyle);
            yield return Segment.LineBreak;
        }

        var (first, rest) = standsAlone ? ("  ", "  ") : (mark, under);
        var lines = Segment.SplitLines(((IRenderable)text).Render(options, Math.Max(1, width - (standsAlone ? 2 : markWidth))));
        if (lines.Count == 0)
            yield return new Segment(mark.TrimEnd(), markStyle);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                yield return Segment.LineBreak;
            var before = i == 0 ? first : rest;
            if (before.Length > 0)
                yield return new Segment(before, markStyle);
            foreach (var segment in lines[i])
                yield return segment;
        }
    }
}
