using System.Collections.Immutable;

namespace StarBot.Slack.BlockKit;

/// <summary>Makes blocks fit a surface: what is too much at the end is left out, and a line says so.</summary>
internal static class Fit
{
    private const string Shortened = "There is more than fits here.";

    public static (ImmutableArray<Block> Blocks, bool IsShortened) Into(List<Block> blocks, int mostBlocks, int mostText)
    {
        var room = mostText;
        var fitting = blocks.TakeWhile((block, index) => index < mostBlocks && (room -= LengthOf(block)) >= 0).ToImmutableArray();
        return fitting.Length == blocks.Count ? (fitting, false) : ([.. fitting, .. PostBlocks.Small(Shortened)], true);
    }

    public static int LengthOf(Block block) => block switch
    {
        Block.Header header => header.Text.Text.Length,
        Block.RichText rich => rich.Elements.Sum(RichLines.LengthOf),
        Block.Context context => context.Elements.Sum(e => e.Text.Length),
        _ => 0,
    };
}
