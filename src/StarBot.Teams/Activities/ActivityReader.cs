using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Activities;

/// <summary>Reads an activity tolerantly: a field of another kind than expected is not there; an activity without a type, a channel or a conversation is none.</summary>
public static class ActivityReader
{
    public static Activity? Read(JsonElement json)
    {
        if (json.Text("type") is not { Length: > 0 } type || Conversation(json.At("conversation")) is not { Id.Length: > 0 } conversation)
            return null;
        if (json.Text("serviceUrl") is not { Length: > 0 } serviceUrl || json.Text("channelId") is not { Length: > 0 } channelId)
            return null;
        return new Activity(type)
        {
            Id = json.Text("id"),
            Timestamp = Time(json.Text("timestamp")),
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            From = Account(json.At("from")),
            Recipient = Account(json.At("recipient")),
            Conversation = conversation with { TenantId = conversation.TenantId ?? json.At("channelData").At("tenant").Text("id") },
            ReplyToId = json.Text("replyToId"),
            Text = json.Text("text"),
            TextFormat = json.Text("textFormat"),
            Locale = json.Text("locale"),
            LocalTimezone = json.Text("localTimezone"),
            Name = json.Text("name"),
            Action = json.Text("action"),
            Value = json.At("value"),
            ChannelData = json.At("channelData"),
            MembersAdded = Accounts(json.At("membersAdded")),
            MembersRemoved = Accounts(json.At("membersRemoved")),
            HasFile = json.At("attachments").Items().Any(a => a.Text("contentType") is not null),
            Entities = [.. json.At("entities").Items().Select(ReadEntity).OfType<Entity>()],
        };
    }

    public static ChannelAccount? Account(JsonElement? json) => json.Text("id") is { Length: > 0 } id
        ? new ChannelAccount(id) { Name = json.Text("name"), AadObjectId = json.Text("aadObjectId") ?? json.Text("objectId"), TenantId = json.Text("tenantId") }
        : null;

    private static ImmutableArray<ChannelAccount> Accounts(JsonElement? json) =>
        [.. json.Items().Select(a => Account(a)).OfType<ChannelAccount>()];

    private static ConversationAccount? Conversation(JsonElement? json) => json is null ? null : new ConversationAccount(json.Text("id"))
    {
        ConversationType = json.Text("conversationType"),
        TenantId = json.Text("tenantId"),
        IsGroup = json.At("isGroup") is { ValueKind: JsonValueKind.True or JsonValueKind.False } isGroup ? isGroup.GetBoolean() : null,
    };

    private static Entity? ReadEntity(JsonElement json) => json.Text("type") is { } type
        ? new Entity(type)
        {
            Mentioned = Account(json.At("mentioned")),
            Text = json.Text("text"),
            Timezone = json.Text("timezone"),
            Locale = json.Text("locale"),
        }
        : null;

    private static DateTimeOffset? Time(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;
}
