using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Slack.BlockKit;

/// <summary>The blocks of a post, from top to bottom, each within Slack's limits.</summary>
internal static class PostBlocks
{
    /// <summary>A phone shows about this much of a header on one line.</summary>
    private const int HeaderOnPhone = 42;

    private const string Between = " · ";

    public static IEnumerable<Block> Of(IEnumerable<PostBlock> blocks) => blocks.SelectMany(Of);

    private static IEnumerable<Block> Of(PostBlock block) => block switch
    {
        PostBlock.Heading heading => Heading(SafeText.Of(heading.Text.ToString())),
        PostBlock.Paragraph paragraph => Rich([RichLines.Section(paragraph.Text)]),
        PostBlock.Bullets bullets => Rich([List("bullet", bullets.Items)]),
        PostBlock.Steps steps => Rich([List("ordered", steps.Items)]),
        PostBlock.Ratings ratings => Rich([new RichTextElement.Section([.. ratings.Items.SelectMany(Rating)])]),
        PostBlock.Draft draft => Rich(draft.Parts.SelectMany(Part)),
        PostBlock.Facts facts => Rich([new RichTextElement.Section([.. facts.Items.SelectMany(Fact)])]),
        PostBlock.SmallPrint small => Small(small.Text.ToString()),
        PostBlock.Attachment attachment => Small($"{attachment.FileName} follows as a file."),
        _ => [],
    };

    public static IEnumerable<Block> Small(string text) =>
        string.IsNullOrWhiteSpace(SafeText.Of(text)) ? [] : [new Block.Context([PlainText.Of(text, Limits.ContextText)])];

    /// <summary>A long heading with dots in it is cut at the first: its rest is small print, so that a phone shows one line of it.</summary>
    private static IEnumerable<Block> Heading(string text)
    {
        var at = text.Length > HeaderOnPhone ? text.IndexOf(Between, StringComparison.Ordinal) : -1;
        var head = at > 0 ? text[..at] : text;
        if (string.IsNullOrWhiteSpace(head))
            return [];
        return [new Block.Header(PlainText.Of(head, Limits.HeaderText)), .. at > 0 ? Small(Capital(text[(at + Between.Length)..])) : []];
    }

    private static IEnumerable<Block> Rich(IEnumerable<RichTextElement> elements)
    {
        var block = ImmutableArray.CreateBuilder<RichTextElement>();
        var room = Limits.RichText;
        foreach (var element in elements.Select(RichLines.WithoutEmpty).Where(e => RichLines.LengthOf(e) > 0).SelectMany(e => RichLines.Fitting(e, Limits.RichText)))
        {
            var length = RichLines.LengthOf(element);
            if (length > room)
            {
                yield return new Block.RichText(block.ToImmutable());
                block.Clear();
                room = Limits.RichText;
            }

            block.Add(element);
            room -= length;
        }

        if (block.Count > 0)
            yield return new Block.RichText(block.ToImmutable());
    }

    private static RichTextElement.List List(string style, ImmutableArray<Line> items) =>
        new(style, [.. items.Where(i => i.ToString().Length > 0).Select(RichLines.Section)]);

    // Dots first: they stand below each other whatever the names are.
    private static IEnumerable<RichTextRun> Rating(Rating rating, int index) =>
        [RichLines.Plain($"{(index == 0 ? "" : "\n")}{Dots(rating)}  {rating.Name}")];

    private static string Dots(Rating rating)
    {
        var value = Math.Clamp(rating.Value, 0, rating.OutOf);
        return new string('●', value) + new string('○', rating.OutOf - value);
    }

    private static IEnumerable<RichTextElement> Part(DraftPart part)
    {
        yield return new RichTextElement.Section([RichLines.Bold(part.Name)]);
        if (!part.Sentences.IsEmpty)
            yield return new RichTextElement.Quote([RichLines.Plain(string.Join(' ', part.Sentences))]);
        if (part.Add is { } add)
            yield return new RichTextElement.Section([RichLines.Italic($"[add: {add}]")]);
    }

    private static IEnumerable<RichTextRun> Fact(Fact fact, int index) =>
        [.. index == 0 ? Array.Empty<RichTextRun>() : [RichLines.Plain("\n")], RichLines.Bold(fact.Name), RichLines.Plain("  "), .. RichLines.Runs(fact.Value)];

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
