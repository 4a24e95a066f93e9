using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Sharing;

/// <summary>What of a critique is seen at first sight, and what of it may go where many read.</summary>
public static class CritiquePost
{
    public static bool IsIn(ImmutableArray<PostBlock> blocks) => blocks.Any(b => b is PostBlock.Ratings);

    /// <summary>A critique is long: its draft and what follows are left out. What a phone shows at once are ratings, what carried it, and the fixes.</summary>
    public static ImmutableArray<PostBlock> Brief(ImmutableArray<PostBlock> blocks)
    {
        var draft = blocks.ToList().FindIndex(b => b is PostBlock.Draft);
        if (draft < 0 || !IsIn(blocks))
            return blocks;
        // The title above the draft goes with it.
        var hasTitle = draft > 0 && blocks[draft - 1] is PostBlock.Paragraph { Text.Runs: [{ Style: RunStyle.Bold }] };
        return blocks[..(hasTitle ? draft - 1 : draft)];
    }

    /// <summary>A critique as others see it: whose it is, and what it shows at first sight, without its buttons. The whole answer is not in it.</summary>
    public static Post ToShare(Post critique, string? name)
    {
        ArgumentNullException.ThrowIfNull(critique);
        var whose = name ?? "A colleague";
        return critique with
        {
            Summary = $"{whose} shares a critique.",
            Blocks = [new PostBlock.SmallPrint($"{whose} shares what StarBot said of an answer."), .. Brief(critique.Blocks)],
            Buttons = [],
        };
    }
}
