using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;
using StarBot.Teams.People;

namespace StarBot.Teams.Invokes;

/// <summary><c>adaptiveCard/action</c>: a button was pressed. The turn is committed; the answer is the same card, with what was pressed said on it.</summary>
public sealed class CardActions(
    ITurns turns, CommittedPosts posts, OfferedForms forms, ConnectorClient connector, RosterFacts roster, ReadingSign reading, Errands errands, TimeProvider time)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<TeamsAnswer> PressedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("action").At("data");
        if (TeamsAddress.PersonBehind(activity) is not { } person || FilledIn.Read(data) is not { } content)
            return TeamsAnswer.With(CardActionResponse.Of("I do not know this button."));
        if (content is IncomingContent.FormSubmitted filled)
            return await FilledInAsync(activity, person, filled);
        var pressed = PressData.Read(data)!.Value;
        if (OfferedForms.OpenedBy(pressed.Word) is { } id && await forms.FindAsync(person, id, ToTheEnd) is { } form)
            return TeamsAnswer.With(CardActionResponse.Of(FormCard.InChat(form)));
        var result = await turns.TakeAsync(EventKeys.Incoming(activity, person, content, time), ToTheEnd);
        roster.Seen(activity, person);
        reading.After(person, content, result);
        return await CardAsync(person, pressed) is { } card
            ? TeamsAnswer.With(CardActionResponse.Of(Lasting(activity, person, card)))
            : TeamsAnswer.With(CardActionResponse.Of("Done. My answer is in our chat."));
    }

    /// <summary>A form in the chat: with a fault it stands there again as it was filled in, otherwise it says that it was taken.</summary>
    private async Task<TeamsAnswer> FilledInAsync(Activity activity, Address person, IncomingContent.FormSubmitted filled)
    {
        var result = await turns.TakeAsync(EventKeys.Incoming(activity, person, filled, time), ToTheEnd);
        roster.Seen(activity, person);
        if (await forms.FindAsync(person, filled.FormId, ToTheEnd) is not { } form)
            return TeamsAnswer.With(CardActionResponse.Of("I do not know this form."));
        return TeamsAnswer.With(CardActionResponse.Of(result.Faults.IsEmpty
            ? Lasting(activity, person, FormCard.Taken(form))
            : FormCard.InChat(form.Again(filled.Values, result.Faults))));
    }

    private async Task<AdaptiveCard?> CardAsync(Address person, PressData pressed) =>
        pressed.Post is { } number && await posts.FindAsync(person, number, ToTheEnd) is { } post
            ? PostCard.Pressed(post, number, pressed.Word)
            : null;

    /// <summary>The answer changes what is on the screen; the message itself is changed as well, so that it is the same after a reload.</summary>
    private AdaptiveCard Lasting(Activity activity, Address person, AdaptiveCard card)
    {
        if (activity.ReplyToId is { } message && TeamsAddress.ReferenceOf(person) is { Conversation.Id: not null } reference)
        {
            var updated = PostActivity.Message(reference) with { Attachments = [PostActivity.Attached(card)] };
            errands.Run(cancellation => connector.UpdateAsync(reference, message, updated, cancellation));
        }

        return card;
    }
}
