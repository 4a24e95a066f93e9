using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Teams.Cards;

/// <summary>Draws the blocks of a post as elements of a card.</summary>
internal static class PostBlocks
{
    private const string Auto = "auto";
    private const string Stretch = "stretch";
    private const string Tight = "Small";

    /// <summary>As wide as the widest of S, T, A and R, so that the parts stand in one line.</summary>
    private const string Letter = "20px";

    /// <param name="at">The block's place in its post, for ids that are unique in the card.</param>
    public static IEnumerable<CardElement> Draw(PostBlock block, int at) => block switch
    {
        PostBlock.Heading heading => Heading(heading.Text),
        PostBlock.Paragraph { Text.Runs: [{ Style: RunStyle.Bold } only] } => [CardText.Of(Line.Bold(only.Text)) with { Spacing = at == 0 ? null : "Large" }],
        PostBlock.Paragraph paragraph => [CardText.Of(paragraph.Text)],
        PostBlock.SmallPrint small => [CardText.Small(small.Text)],
        PostBlock.Bullets bullets => bullets.Items.Select(i => Row(new TextRun("•"), CardText.Of(i))),
        PostBlock.Steps steps => steps.Items.Select((s, n) => Row(CardText.Bold($"{n + 1}."), CardText.Of(s))),
        PostBlock.Ratings ratings => Ratings(ratings.Items, at),
        PostBlock.Draft draft => [Draft(draft.Parts)],
        PostBlock.Facts facts => facts.Items.SelectMany(Fact),
        PostBlock.Attachment attachment => [CardText.Of(Line.Bold(attachment.FileName))],
        _ => [],
    };

    /// <summary>What stands before the first dot is the title, the rest is smaller beneath it.</summary>
    private static IEnumerable<CardElement> Heading(Line text)
    {
        var words = text.ToString();
        var dot = words.IndexOf(" · ", StringComparison.Ordinal);
        yield return new CardElement.TextBlock(dot < 0 ? words : words[..dot]) { Size = "Large", Weight = "Bolder", Style = "heading" };
        if (dot >= 0)
            yield return CardText.Small(words[(dot + 3)..]) with { Spacing = "None" };
    }

    private static CardElement.ColumnSet Row(TextRun mark, CardElement.RichTextBlock text) => new(
    [
        new Column([new CardElement.RichTextBlock([mark])]) { Width = Auto },
        new Column([text]) { Width = Stretch, Spacing = Tight },
    ])
    {
        Spacing = Tight,
    };

    /// <summary>A row a rating; selecting one shows the anchor that it stands for.</summary>
    private static IEnumerable<CardElement> Ratings(ImmutableArray<Rating> ratings, int at)
    {
        yield return new CardElement.Container([.. ratings.SelectMany((r, n) => RatingRow(r, $"meaning-{at}-{n}"))]) { Style = "emphasis" };
        yield return CardText.Small("Select a rating to see what it stands for.") with { Spacing = "None" };
    }

    private static IEnumerable<CardElement> RatingRow(Rating rating, string id)
    {
        var value = Math.Clamp(rating.Value, 0, rating.OutOf);
        var dots = new CardElement.RichTextBlock(
        [
            new TextRun(new string('●', value)) { Color = "Accent" },
            new TextRun(new string('○', rating.OutOf - value)) { IsSubtle = true },
            new TextRun($"  {rating.Value}") { Weight = "Bolder" },
        ]);
        // An empty run is no text at all to some clients.
        dots = dots with { Inlines = [.. dots.Inlines.Where(r => r.Text.Length > 0)] };
        var row = new CardElement.ColumnSet([new Column([CardText.Of(rating.Name)]) { Width = Stretch }, new Column([dots]) { Width = Auto }]);
        yield return new CardElement.Container([row]) { Spacing = Tight, SelectAction = new CardAction.ToggleVisibility([id]) { Title = rating.Name } };
        yield return CardText.Small(rating.Meaning) with { Id = id, IsVisible = false, Spacing = "None" };
    }

    private static CardElement.Container Draft(ImmutableArray<DraftPart> parts) => new(
    [
        .. parts.Select((p, n) => new CardElement.ColumnSet(
        [
            new Column([new CardElement.RichTextBlock([CardText.Bold(p.Letter) with { Size = "Large", Color = "Accent" }])]) { Width = Letter },
            new Column([Part(p)]) { Width = Stretch, Spacing = "Medium" },
        ])
        {
            Separator = n > 0 ? true : null,
        }),
    ]);

    private static CardElement.RichTextBlock Part(DraftPart part)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        if (!part.Sentences.IsEmpty)
            runs.Add(new TextRun($"“{string.Join(' ', part.Sentences)}”"));
        if (part.Add is { } add)
            runs.Add(new TextRun($"{(runs.Count > 0 ? " " : "")}[add: {add}]") { Italic = true, Color = "Attention" });
        if (runs.Count == 0)
            runs.Add(new TextRun("–"));
        return new CardElement.RichTextBlock(runs.ToImmutable());
    }

    private static IEnumerable<CardElement> Fact(Fact fact)
    {
        yield return new CardElement.RichTextBlock([CardText.Bold(fact.Name)]) { Spacing = Tight };
        yield return CardText.Of(fact.Value) with { Spacing = "None" };
    }
}
