using StarBot.Practice.Messages;

namespace StarBot.Teams.Cards;

/// <summary>A block with no run of text longer than this.</summary>
internal static class Shortening
{
    public static PostBlock Of(PostBlock block, int most) => most == int.MaxValue ? block : block switch
    {
        PostBlock.Heading heading => new PostBlock.Heading(CardText.Short(heading.Text, most)),
        PostBlock.Paragraph paragraph => new PostBlock.Paragraph(CardText.Short(paragraph.Text, most)),
        PostBlock.SmallPrint small => new PostBlock.SmallPrint(CardText.Short(small.Text, most)),
        PostBlock.Bullets bullets => new PostBlock.Bullets([.. bullets.Items.Select(i => CardText.Short(i, most))]),
        PostBlock.Steps steps => new PostBlock.Steps([.. steps.Items.Select(i => CardText.Short(i, most))]),
        PostBlock.Draft draft => new PostBlock.Draft([.. draft.Parts.Select(p => Of(p, most))]),
        PostBlock.Facts facts => new PostBlock.Facts([.. facts.Items.Select(f => new Fact(CardText.Short(f.Name, most), CardText.Short(f.Value, most)))]),
        _ => block,
    };

    private static DraftPart Of(DraftPart part, int most) =>
        part with { Sentences = part.Sentences.IsEmpty ? [] : [CardText.Short(string.Join(' ', part.Sentences), most)] };
}
