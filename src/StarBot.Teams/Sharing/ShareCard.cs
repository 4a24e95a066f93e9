using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Sharing;

/// <summary>The dialog's card: the question where, and beneath it just what others would see.</summary>
internal static class ShareCard
{
    public const string FormId = "share";

    public const string Where = "where";

    public static AdaptiveCard Of(Post post, long number, ImmutableArray<Place> places)
    {
        var seen = PostCard.InDialog(post);
        var where = new CardElement.ChoiceInput("Where?", [.. places.Select(p => new Choice(p.Name, p.Reference.Conversation.Id!))])
        {
            Id = Where,
            IsRequired = true,
            ErrorMessage = "Choose where first.",
        };
        return seen with
        {
            Body = [where, CardText.Small("Everybody in it will see this:"), .. seen.Body],
            Actions = [new CardAction.Submit(PressData.SubmitsForm(FormId, number)) { Title = "Share", Style = "positive" }],
        };
    }
}
