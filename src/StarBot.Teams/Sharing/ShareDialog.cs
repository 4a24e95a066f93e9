using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Invokes;

namespace StarBot.Teams.Sharing;

/// <summary>A critique goes to a group chat or a channel only by its person's own hand, who has seen just what goes and said where.</summary>
public sealed class ShareDialog(ITurns turns, CritiquesToShare critiques, Places places, PlaceNames names, TimeProvider time)
{
    private const string NowhereKnown = "I know of no group chat or channel that we are both in. Mention me there once, @StarBot, then share again.";
    private const string NotTold = "Teams does not tell me just now which chats we are both in. Nothing was shared. Try again in a moment.";

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    /// <summary>Shows what would be shared, and asks where.</summary>
    public async Task<TeamsAnswer> AskedAsync(Activity activity, JsonElement? data)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (await ToShareAsync(activity, data) is not var (person, number, post))
            return Saying(CritiquesToShare.Gone);
        var known = await places.OfAsync(person, ToTheEnd);
        if (known.IsEmpty)
            return Saying(NowhereKnown);
        var named = await names.OfAsync(known, ToTheEnd);
        return named.IsEmpty ? Saying(NotTold) : TeamsAnswer.With(TaskResponse.Of("Share your critique", ShareCard.Of(post, number, named), "large"));
    }

    /// <summary>The same is looked up once more: what a dialog hands back could be anything.</summary>
    public async Task<TeamsAnswer> SharedAsync(Activity activity, JsonElement? data)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (data.Text(ShareCard.Where) is not { Length: > 0 } where)
            return await AskedAsync(activity, data);
        if (await ToShareAsync(activity, data) is not var (person, _, post))
            return Saying(CritiquesToShare.Gone);
        var chosen = (await places.OfAsync(person, ToTheEnd)).Where(p => p.Conversation.Id == where).ToImmutableArray();
        if ((await names.OfAsync(chosen, ToTheEnd)) is not [var place])
            return Saying(NotTold);
        await turns.TakeAsync(
            EventKeys.Incoming(activity, TeamsAddress.Share(person, place.Reference), new IncomingContent.Shared(post), time), ToTheEnd);
        return Saying($"Shared. It is on its way to this place: {place.Name}.");
    }

    private async Task<(Address Person, long Number, Post Post)?> ToShareAsync(Activity activity, JsonElement? data) =>
        TeamsAddress.PersonBehind(activity) is { } person && PressData.PostIn(data) is { } number && await critiques.FindAsync(person, number, ToTheEnd) is { } post
            ? (person, number, post)
            : null;

    private static TeamsAnswer Saying(string sentence) => TeamsAnswer.With(TaskResponse.Of(sentence));
}
