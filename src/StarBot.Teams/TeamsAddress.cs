using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;

namespace StarBot.Teams;

/// <summary>
/// Where a conversation is held in Teams. One with a person is named by the person; the conversation's own id, and all that is needed to
/// speak there, is in the details. Where many read, each person has a conversation of their own, so that forgetting one forgets all of it.
/// </summary>
public static class TeamsAddress
{
    public const string Platform = "teams";

    private const string NoTenant = "no-tenant";
    private const string Personal = "personal";
    private const string ToShare = "share";

    /// <summary>The type of a conversation that is a thread of a channel.</summary>
    public const string Channel = "channel";

    /// <summary>Begins the name of a thread, after that of its channel.</summary>
    private const string OfMessage = ";messageid=";

    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(10);

    /// <summary>Where an activity belongs; null when nobody is behind it.</summary>
    public static Address? Of(Activity activity) => IsPersonal(activity) ? PersonBehind(activity) : SharedBehind(activity);

    /// <summary>The conversation with the person behind an activity, wherever it came from.</summary>
    public static Address? PersonBehind(Activity activity)
    {
        if (Behind(activity) is not var (person, reference))
            return null;
        // From a group nothing is known of the personal conversation but whose it is: it is created when something is sent.
        if (!IsPersonal(activity))
        {
            reference = reference with
            {
                Conversation = new ConversationAccount(null) { ConversationType = Personal, TenantId = reference.Conversation.TenantId },
                Call = activity.Timestamp is { } at ? new LastCall(reference.Conversation, at) : null,
            };
        }

        return new Address(Platform, Tenant(reference), person, person, Write(reference));
    }

    /// <summary>The channel or group chat of an activity as a whole, whichever thread it stands in; what is posted there begins a thread of its own.</summary>
    public static Address? ChannelOf(Activity activity)
    {
        if (IsPersonal(activity) || Behind(activity) is not var (_, reference) || reference.Conversation.Id is not { } id)
            return null;
        var channel = id.Split(OfMessage)[0];
        var details = reference with { Conversation = reference.Conversation with { Id = channel }, User = null };
        return new Address(Platform, Tenant(reference), channel, Address.Everybody, Write(details));
    }

    /// <summary>The post that the thread of an activity hangs on; null where there are no threads.</summary>
    public static string? ThreadOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation?.Id?.Split(OfMessage) is [_, var post] ? post : null;
    }

    /// <summary>Whether only one person reads there.</summary>
    public static bool IsPersonal(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation is { } at && (at.ConversationType == Personal || (at.ConversationType is null && at.IsGroup is not true));
    }

    public static bool IsShared(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Conversation != address.Person;
    }

    /// <summary>Where a person shares into a group chat or a channel. Each person has a conversation of their own there, so that forgetting one forgets all of it.</summary>
    public static Address Share(Address person, ConversationReference place)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(place);
        return new Address(Platform, person.Workspace, $"{place.Conversation.Id}/{ToShare}/{person.Person}", person.Person, Write(place));
    }

    public static bool IsShare(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Conversation.EndsWith($"/{ToShare}/{address.Person}", StringComparison.Ordinal);
    }

    /// <summary>Where a person has called StarBot a moment ago and waits for what comes of it; null when they have not.</summary>
    public static Address? CalledLately(Address person, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(person);
        return ReferenceOf(person) is { Call: { Where.Id: { } where } call } reference && now - call.At < Lately
            ? new Address(Platform, person.Workspace, $"{where}/{person.Person}", person.Person, Write(reference with { Conversation = call.Where, Call = null }))
            : null;
    }

    /// <summary>What the details hold; null when they are not of this edge.</summary>
    public static ConversationReference? ReferenceOf(Address address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return address.Details is { } details ? JsonSerializer.Deserialize(details, ActivityJson.Default.ConversationReference) : null;
    }

    private static Address? SharedBehind(Activity activity) =>
        Behind(activity) is var (person, reference)
            ? new Address(Platform, Tenant(reference), $"{activity.Conversation!.Id}/{person}", person, Write(reference))
            : null;

    private static (string Person, ConversationReference Reference)? Behind(Activity activity)
    {
        if (activity.From is not { } sender || activity.Conversation is not { } at || activity.ServiceUrl is not { } url || activity.ChannelId is not { } channel)
            return null;
        var reference = new ConversationReference(url, channel, at, activity.Recipient, sender with { TenantId = null })
        {
            Locale = activity.Locale,
            TeamId = activity.ChannelData.At("team").Text("id") ?? activity.ChannelData.Text("teamsTeamId"),
        };
        return (sender.AadObjectId ?? sender.Id, reference);
    }

    private static string Tenant(ConversationReference reference) => reference.Conversation.TenantId ?? NoTenant;

    private static string Write(ConversationReference reference) => JsonSerializer.Serialize(reference, ActivityJson.Default.ConversationReference);
}
