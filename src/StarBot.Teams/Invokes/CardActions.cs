using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;
using StarBot.Teams.People;

namespace StarBot.Teams.Invokes;

/// <summary>
/// <c>adaptiveCard/action</c>: a button was pressed, or a card came into view again. A press is a turn, committed before it is answered; the
/// answer is the same card, with what was pressed said on it and without what is over.
/// </summary>
public sealed class CardActions(
    ITurns turns, CommittedPosts posts, OfferedForms forms, ConnectorClient connector, RosterFacts roster, ReadingSign reading, Errands errands, TimeProvider time)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<TeamsAnswer> ActedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var action = activity.Value.At("action");
        var data = action.At("data");
        if (action.Text("verb") == PressData.RefreshVerb)
            return await LookedAtAsync(activity, PressData.PostIn(data), data.Text("word"));
        return TeamsAddress.PersonBehind(activity) is not { } person
            ? Unknown
            : FilledIn.Read(data) switch
            {
                IncomingContent.FormSubmitted filled => await FilledInAsync(activity, person, filled),
                not null when PressData.Read(data) is { } pressed => await PressedAsync(activity, person, pressed),
                _ => Unknown,
            };
    }

    private static TeamsAnswer Unknown => TeamsAnswer.With(CardActionResponse.Of("I do not know this button."));

    private async Task<TeamsAnswer> PressedAsync(Activity activity, Address person, PressData pressed)
    {
        if (await forms.BehindAsync(person, pressed.Word, ToTheEnd) is { } form)
            return TeamsAnswer.With(CardActionResponse.Of(FormCard.InChat(form)));
        var press = await EventKeys.PressAsync(activity, person, pressed, turns, time);
        var result = await turns.TakeAsync(press, ToTheEnd);
        roster.Seen(activity, person);
        reading.After(person, press.Content, result);
        if (pressed.Post is not { } number || await posts.FindAsync(person, number, ToTheEnd) is not { } post)
            return TeamsAnswer.With(CardActionResponse.Of("Done. My answer is in our chat."));
        if (CommandWords.OfButton(pressed.Word) is Command.Done && (result.SeenBefore || !result.Posts.IsEmpty) && (await OpenAsync(person, number, post)).Any(b => b.Word == pressed.Word))
            // There was nothing yet to be done with.
            return TeamsAnswer.With(CardActionResponse.Of(PostCard.Of(post, number, activity.From?.Id)));
        return TeamsAnswer.With(CardActionResponse.Of(Lasting(activity, person, post, PostCard.Pressed(post, number, pressed.Word, activity.From?.Id))));
    }

    /// <summary>Nobody did anything but look, so no turn is taken.</summary>
    /// <param name="pressed">The word that was pressed on the card before.</param>
    private async Task<TeamsAnswer> LookedAtAsync(Activity activity, long? number, string? pressed)
    {
        if (number is not { } own || TeamsAddress.PersonBehind(activity) is not { } person || await posts.FindAsync(person, own, ToTheEnd) is not { } post)
            return TeamsAnswer.With(CardActionResponse.NotKept);
        var open = await OpenAsync(person, own, post);
        var card = PostCard.Refreshed(post, own, open, pressed, activity.From?.Id);
        return TeamsAnswer.With(CardActionResponse.Of(open.Length < post.Buttons.Length ? Lasting(activity, person, post, card) : card));
    }

    /// <summary>The buttons of a post that still lead somewhere.</summary>
    private async Task<ImmutableArray<Button>> OpenAsync(Address person, long number, Post post) =>
        OpenOffers.Of(post, await posts.AfterAsync(person, number, ToTheEnd), (await turns.LookAsync(person, ToTheEnd)).IsUnderWay);

    /// <summary>A form in the chat: with a fault it stands there again as it was filled in, otherwise it says that it was taken.</summary>
    private async Task<TeamsAnswer> FilledInAsync(Activity activity, Address person, IncomingContent.FormSubmitted filled)
    {
        var result = await turns.TakeAsync(EventKeys.Incoming(activity, person, filled, time), ToTheEnd);
        roster.Seen(activity, person);
        if (await forms.FindAsync(person, filled.FormId, ToTheEnd) is not { } form)
            return TeamsAnswer.With(CardActionResponse.Of("I do not know this form."));
        return TeamsAnswer.With(CardActionResponse.Of(result.Faults.IsEmpty
            ? Lasting(activity, person, null, FormCard.Taken(form))
            : FormCard.InChat(form.Again(filled.Values, result.Faults))));
    }

    /// <summary>The answer changes what is on the screen; the message itself is changed as well, so that it is the same after a reload.</summary>
    private AdaptiveCard Lasting(Activity activity, Address person, Post? post, AdaptiveCard card)
    {
        if (activity.ReplyToId is { } message && TeamsAddress.ReferenceOf(person) is { Conversation.Id: not null } reference)
        {
            var updated = post is null
                ? PostActivity.Message(reference) with { Attachments = [PostActivity.Attached(card)] }
                : PostActivity.Updated(post, reference, card);
            errands.Run(cancellation => connector.UpdateAsync(reference, message, updated, cancellation));
        }

        return card;
    }
}
