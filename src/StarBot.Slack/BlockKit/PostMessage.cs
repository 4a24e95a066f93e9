using System.Collections.Immutable;
using System.Text;
using StarBot.Practice.Messages;
using StarBot.Practice.Sharing;
using PostButton = StarBot.Practice.Messages.Button;

namespace StarBot.Slack.BlockKit;

/// <summary>A post as a message: blocks, and text for notifications and screen readers.</summary>
/// <param name="Text">Everything that the blocks say, in plain words; Slack's notation is escaped.</param>
public sealed record PostMessage(string Text, ImmutableArray<Block> Blocks)
{
    /// <param name="number">The post's number in its conversation, by which its buttons find it again; null where it cannot be looked at again.</param>
    public static PostMessage Of(Post post, long? number = null)
    {
        ArgumentNullException.ThrowIfNull(post);
        var shown = CritiquePost.Brief(post.Blocks);
        var all = PostBlocks.Of(shown).ToList();
        var (fitting, isShortened) = Fit.Into(all, Limits.BlocksOfMessage - 3, Limits.TextOfMessage - LengthOf(post.Buttons));
        var isMore = isShortened || shown.Length < post.Blocks.Length;
        return new PostMessage(Fallback(post with { Blocks = shown }), [.. fitting, .. Buttons(post, number, isMore)]);
    }

    public static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static IEnumerable<Block> Buttons(Post post, long? number, bool isMore)
    {
        var buttons = post.Buttons.Where(b => b.Word.Length is > 0 and <= Limits.ButtonValue && b.Label.Length > 0).Select(Pressed);
        if (number is { } row && CritiquePost.IsIn(post.Blocks))
            buttons = buttons.Append(Own(ActionIds.Share, "Share…", row));
        if (number is { } shortened && isMore)
            buttons = buttons.Append(Own(ActionIds.Read, "Read it all", shortened));
        return buttons.Take(2 * Limits.ActionsElements).Chunk(Limits.ActionsElements).Select(row => new Block.Actions([.. row]));
    }

    private static Element Pressed(PostButton button, int index) =>
        new Element.Button($"{ActionIds.Say}/{index}", PlainText.Of(button.Label, Limits.ButtonText), button.Word, StyleOf(button.Style));

    private static Element.Button Own(string action, string label, long number) => new Element.Button(action, new PlainText(label), $"{number}");

    private static string? StyleOf(ButtonStyle style) => style switch
    {
        ButtonStyle.Primary => "primary",
        ButtonStyle.Danger => "danger",
        _ => null,
    };

    private static int LengthOf(ImmutableArray<PostButton> buttons) => buttons.Sum(b => b.Label.Length + b.Word.Length);

    /// <summary>The summary first, for it is what a notification shows; dots would be read aloud one by one, so the numbers stand alone.</summary>
    private static string Fallback(Post post)
    {
        var all = PostText.ToPlainText(post with { Buttons = [] }).Trim();
        var spoken = new StringBuilder(all.Length);
        foreach (var c in all)
        {
            if (c is not ('●' or '○'))
                spoken.Append(c);
        }

        var said = spoken.Replace("  ", " ").ToString();
        var summary = SafeText.Of(post.Summary);
        var text = said.StartsWith(summary, StringComparison.Ordinal) ? said : $"{summary}\n\n{said}";
        return Escaped(Shorten.To(Limits.FallbackText - 400, text.Length == 0 ? "StarBot" : text));
    }
}
