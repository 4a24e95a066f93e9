using Spectre.Console.Rendering;

namespace StarBot.Terminal;

/// <summary>A paragraph that hangs on its mark ("1.", "S │", a name): what does not fit on the first line goes on under the text.</summary>
/// <param name="mark">What stands before the first line.</param>
/// <param name="under">What stands before the lines below; of the mark's width.</param>
internal sealed class Hanging(Segment mark, string under, IReadOnlyList<Segment> text) : Renderable
{
    private const int WidestColumn = 88;
    private const int NarrowestText = 20;
    private const string Indent = "  ";

    protected override Measurement Measure(RenderOptions options, int maxWidth) => new(1, Math.Min(maxWidth, WidestColumn));

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        var width = Math.Min(maxWidth, WidestColumn);
        var bare = new Segment(mark.Text.TrimEnd(), mark.Style);
        var markWidth = mark.CellCount();
        if (text.All(s => s.Text.Length == 0))
            return bare.Text.Length == 0 ? [] : [bare];
        return markWidth > Indent.Length && width - markWidth < NarrowestText && NarrowestText < width
            ? [bare, Segment.LineBreak, .. Lines(width - Indent.Length, Indent, Indent)]
            : Lines(Math.Max(1, width - markWidth), mark.Text, under);
    }

    private IEnumerable<Segment> Lines(int width, string first, string rest)
    {
        var lines = Wrapping.Lines(text, width);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                yield return Segment.LineBreak;
            var before = i == 0 ? first : rest;
            if (before.Length > 0)
                yield return new Segment(before, mark.Style);
            foreach (var segment in lines[i])
                yield return segment;
        }
    }
}
