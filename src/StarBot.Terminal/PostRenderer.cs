using System.Collections.Immutable;
using Spectre.Console;
using Spectre.Console.Rendering;
using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>Draws posts on a console. People's words are only ever text: nothing in them is markup or drives the terminal.</summary>
/// <param name="hasColours">False draws without any style.</param>
/// <param name="save">Writes an attachment and says where, or why not; null only names it.</param>
public sealed class PostRenderer(IAnsiConsole console, bool hasColours, Func<PostBlock.Attachment, string>? save = null)
{
    private readonly Ink _ink = hasColours ? Ink.Coloured : Ink.None;

    public void Draw(Post post)
    {
        ArgumentNullException.ThrowIfNull(post);
        foreach (var block in post.Blocks)
        {
            Draw(block);
            console.WriteLine();
        }

        if (post.WrittenByModel)
            Note("A language model wrote some of this.");
        if (!post.Buttons.IsEmpty)
            Note(string.Join(" · ", post.Buttons.Select(b => b.Word)));
    }

    /// <summary>A dim line of StarBot's own, with an empty line after it.</summary>
    public void Note(string text)
    {
        Put([Text(text, _ink.Dim)]);
        console.WriteLine();
    }

    /// <summary>What a person wrote, line by line.</summary>
    public void Words(string text)
    {
        foreach (var line in CleanText.Lines(text).Split('\n'))
            Put([Text(line, _ink.Quote)], "  ");
        console.WriteLine();
    }

    private void Draw(PostBlock block)
    {
        switch (block)
        {
            case PostBlock.Heading heading:
                Put(Of(heading.Text, _ink.Heading));
                break;
            case PostBlock.Paragraph paragraph:
                Put(Of(paragraph.Text));
                break;
            case PostBlock.Bullets bullets:
                foreach (var item in bullets.Items)
                    Put(Of(item), "• ");
                break;
            case PostBlock.Steps steps:
                Draw(steps.Items);
                break;
            case PostBlock.Ratings ratings:
                Draw(ratings.Items);
                break;
            case PostBlock.Draft draft:
                foreach (var part in draft.Parts)
                    Draw(part);
                break;
            case PostBlock.Facts facts:
                var widest = Widest(facts.Items.Select(f => f.Name));
                foreach (var fact in facts.Items)
                    Put(Of(fact.Value), Padded(fact.Name, widest) + "  ", _ink.Dim);
                break;
            case PostBlock.SmallPrint small:
                Put(Of(small.Text, _ink.Dim));
                break;
            case PostBlock.Attachment attachment:
                foreach (var line in CleanText.Lines(save is null ? $"File: {attachment.FileName}" : save(attachment)).Split('\n'))
                    Put([Text(line, Style.Plain)]);
                break;
        }
    }

    private void Draw(ImmutableArray<Line> steps)
    {
        var digits = $"{steps.Length}".Length;
        for (var i = 0; i < steps.Length; i++)
            Put(Of(steps[i]), $"{$"{i + 1}".PadLeft(digits)}. ", _ink.Bold);
    }

    private void Draw(ImmutableArray<Rating> ratings)
    {
        var widest = Widest(ratings.Select(r => r.Name));
        foreach (var rating in ratings)
            Put([Text(rating.Meaning, _ink.Dim)], $"{Padded(rating.Name, widest)}  {Dots(rating)}  ", _ink.Dots);
    }

    private void Draw(DraftPart part)
    {
        var text = new List<Segment>();
        if (!part.Sentences.IsEmpty)
            text.Add(Text($"“{string.Join(' ', part.Sentences)}”", Style.Plain));
        if (part.Add is { } add)
            text.Add(Text($"{(part.Sentences.IsEmpty ? "" : " ")}[add: {add}]", _ink.Italic));
        var letter = CleanText.OneLine(part.Letter);
        Put(text, $"{letter} │ ", _ink.Part(part.Letter), $"{new string(' ', letter.Length)} │ ");
    }

    private List<Segment> Of(Line line, Style? style = null) =>
        [.. line.Runs.Select(r => Text(r.Style == RunStyle.Quote ? $"“{r.Text}”" : r.Text, (style ?? Style.Plain).Combine(_ink.Of(r.Style))))];

    private static Segment Text(string text, Style style) => new(CleanText.OneLine(text), style);

    private void Put(IReadOnlyList<Segment> text, string mark = "", Style? style = null, string? under = null)
    {
        console.Write(new Hanging(new Segment(mark, style ?? Style.Plain), under ?? new string(' ', Segment.CellCount([new Segment(mark)])), text));
        console.WriteLine();
    }

    private static string Dots(Rating rating)
    {
        var full = Math.Clamp(rating.Value, 0, rating.OutOf);
        return new string('●', full) + new string('○', rating.OutOf - full);
    }

    private static int Widest(IEnumerable<string> names) => names.Select(n => CleanText.OneLine(n).Length).DefaultIfEmpty().Max();

    private static string Padded(string name, int width) => CleanText.OneLine(name).PadRight(width);
}
