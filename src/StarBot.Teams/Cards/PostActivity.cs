using StarBot.Practice.Messages;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Cards;

/// <summary>A post as the message that is sent: plain text where that says it all, otherwise a card.</summary>
public static class PostActivity
{
    /// <summary>It stands beside the card, in what <see cref="CardLimits.CardBytes"/> leaves.</summary>
    private const int LongestSummary = 200;
    private const int LongestText = 4000;

    /// <param name="formForMany">Where many read: the form that the buttons open, as nobody can answer there.</param>
    public static Activity Of(Post post, ConversationReference to, long number, string? formForMany)
    {
        ArgumentNullException.ThrowIfNull(post);
        var message = About(post, to);
        if (post is { Buttons.IsEmpty: true, Blocks: [PostBlock.Paragraph { Text: var line }] } && line.Runs.All(r => r.Style == RunStyle.Plain))
            return message with { Text = CardText.Short(line.ToString(), LongestText), TextFormat = "plain" };
        return message with { Attachments = [Attached(formForMany is null ? PostCard.Of(post, number, to.User?.Id) : PostCard.ForMany(post, formForMany))] };
    }

    /// <summary>The message for a whole channel, where a press concerns only whoever pressed.</summary>
    public static Activity InChannel(Post post, ConversationReference to) => About(post, to) with { Attachments = [Attached(PostCard.InChannel(post))] };

    /// <summary>The message of a post with its card as it is by now.</summary>
    public static Activity Updated(Post post, ConversationReference to, AdaptiveCard card)
    {
        ArgumentNullException.ThrowIfNull(post);
        return About(post, to) with { Attachments = [Attached(card)] };
    }

    public static Activity Message(ConversationReference to)
    {
        ArgumentNullException.ThrowIfNull(to);
        return new Activity("message") { From = to.Bot, Recipient = to.User, Conversation = to.Conversation, ChannelId = to.ChannelId, ServiceUrl = to.ServiceUrl };
    }

    private static Activity About(Post post, ConversationReference to) => Message(to) with
    {
        Summary = CardText.Short(post.Summary, LongestSummary),
        Entities = post.WrittenByModel ? [Entity.WrittenByModel] : null,
    };

    public static Attachment Attached(AdaptiveCard card) => new(AdaptiveCard.ContentType, card);
}
