using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Invokes;
using StarBot.Teams.People;

namespace StarBot.Teams.Installing;

/// <summary>
/// StarBot is brought in or taken out. Teams tells it twice (installationUpdate and conversationUpdate); the welcome is said by the first
/// and is for a conversation that is new, so it comes once. Other members are never greeted.
/// </summary>
public sealed class Installs(ITurns turns, Reachability reachability, ChannelsThere channels, RosterFacts roster, TimeProvider time)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task<TeamsAnswer> InstalledAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Action switch
        {
            // An upgrade brings a fresh reference, and greets nobody who was greeted.
            "add" or "add-upgrade" => CameAsync(activity),
            "remove" or "remove-upgrade" => WentAsync(activity),
            _ => Task.FromResult(TeamsAnswer.Taken),
        };
    }

    public Task<TeamsAnswer> MembersAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (IsBotAmong(activity.MembersAdded, activity))
            return CameAsync(activity);
        return IsBotAmong(activity.MembersRemoved, activity) ? WentAsync(activity) : Task.FromResult(TeamsAnswer.Taken);
    }

    /// <summary>In a personal chat the person is welcomed; where many read, one card says where interviews are held.</summary>
    private async Task<TeamsAnswer> CameAsync(Activity activity)
    {
        if (TeamsAddress.Of(WithPerson(activity)) is not { } at)
            return TeamsAnswer.Taken;
        IncomingContent content = TeamsAddress.IsShared(at) ? new IncomingContent.Mentioned(IsAnsweredInPrivate: false) : new IncomingContent.Arrived();
        // Both tellings of one installation in a group have the same key, as a mention is answered each time.
        var incoming = EventKeys.Incoming(activity, at, content, time);
        await turns.TakeAsync(TeamsAddress.IsShared(at) ? incoming with { EventKey = $"installed/{activity.Conversation!.Id}" } : incoming, ToTheEnd);
        if (!TeamsAddress.IsShared(at))
            roster.Seen(activity, at);
        foreach (var channel in await channels.OfAsync(activity, ToTheEnd))
            await reachability.FoundAsync(channel, ToTheEnd);
        return TeamsAnswer.Taken;
    }

    private async Task<TeamsAnswer> WentAsync(Activity activity)
    {
        if (TeamsAddress.Of(WithPerson(activity)) is { } at)
            await reachability.LostAsync(at, ToTheEnd);
        foreach (var channel in await channels.OfAsync(activity, ToTheEnd))
            await reachability.LostAsync(channel, ToTheEnd);
        return TeamsAnswer.Taken;
    }

    /// <summary>The bot itself can be named as the sender; in a personal chat the person is among the members then.</summary>
    private static Activity WithPerson(Activity activity)
    {
        var person = (activity.MembersAdded ?? []).FirstOrDefault(m => m.Id != activity.Recipient?.Id);
        return person is not null && TeamsAddress.IsPersonal(activity) && (activity.From is null || activity.From.Id == activity.Recipient?.Id)
            ? activity with { From = person }
            : activity;
    }

    private static bool IsBotAmong(IEnumerable<ChannelAccount>? members, Activity activity) =>
        activity.Recipient is { } bot && (members ?? []).Any(m => m.Id == bot.Id);
}
