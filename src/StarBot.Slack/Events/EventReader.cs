using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Events;

/// <summary>Turns a message event into what came in, or null where there is nothing to take: own messages, other bots, channels, joins.</summary>
internal static class EventReader
{
    /// <param name="botUser">StarBot's own user there, as far as it is known.</param>
    public static Incoming? Message(JsonElement envelope, JsonElement message, string? botUser)
    {
        // What stands in a channel comes as app_mention when it is meant for StarBot.
        if (Team(envelope) is not { } team || message.Text("channel") is not { } channel || !IsDirect(message, channel))
            return null;
        return message.Text("subtype") switch
        {
            null or "file_share" or "me_message" or "thread_broadcast" => Said(envelope, message, team, channel, botUser),
            // Where replies stand below a message that was deleted, Slack leaves a tombstone in its place.
            "message_changed" when message.At("message").Text("subtype") != "tombstone" => Changed(envelope, message, team, channel, botUser),
            "message_changed" or "message_deleted" => Deleted(envelope, message, team, channel, botUser),
            _ => null,
        };
    }

    public static string? Team(JsonElement envelope) => envelope.Text("team_id") is { Length: > 0 } team ? team : envelope.Text("enterprise_id");

    private static Incoming? Said(JsonElement envelope, JsonElement message, string team, string channel, string? botUser)
    {
        if (Human(message, botUser) is not { } user || message.Text("ts") is not { } ts)
            return null;
        var words = Words(message);
        var clip = VoiceClip.In(message);
        IncomingContent? content = (words.Length, clip) switch
        {
            // A bare "@StarBot" is a greeting, whatever is under way; it is no word of an answer.
            (0, null) => SlackText.IsMention(message.Text("text") ?? "") ? new IncomingContent.Pressed("help") : null,
            (0, { Words: null }) => new IncomingContent.NotText(clip.IsComing),
            _ => new IncomingContent.Message(ts, words),
        };
        return content is null ? null : new Incoming(
            SlackAddress.Person(team, user, channel, message.Text("thread_ts")), KeyOf(envelope, channel, ts), SlackJson.Microseconds(ts), content, $"{channel}/{ts}");
    }

    private static Incoming? Changed(JsonElement envelope, JsonElement message, string team, string channel, string? botUser)
    {
        if (message.At("message") is not { } now || Human(now, botUser) is not { } user || now.Text("ts") is not { } ts)
            return null;
        var words = Words(now);
        var before = message.At("previous_message") is { } previous ? Words(previous) : null;
        // A link that unfolds, or a thread that grows, changes a message too.
        if (words.Length == 0 || words == before)
            return null;
        // A clip whose transcript has come is said only now.
        IncomingContent content = before is { Length: 0 } ? new IncomingContent.Message(ts, words) : new IncomingContent.MessageEdited(ts, words);
        var at = SlackJson.Microseconds(content is IncomingContent.Message ? ts : message.Text("event_ts") ?? ts);
        return new Incoming(
            WhereItIsHeld(team, user), KeyOf(envelope, channel, message.Text("event_ts") ?? $"{ts}/edited"), at, content);
    }

    private static Incoming? Deleted(JsonElement envelope, JsonElement message, string team, string channel, string? botUser)
    {
        if (message.At("previous_message") is not { } gone || Human(gone, botUser) is not { } user)
            return null;
        if ((message.Text("deleted_ts") ?? gone.Text("ts")) is not { } ts)
            return null;
        var stamp = message.Text("event_ts") ?? ts;
        return new Incoming(
            WhereItIsHeld(team, user), KeyOf(envelope, channel, $"{stamp}/deleted"), SlackJson.Microseconds(stamp), new IncomingContent.MessageDeleted(ts));
    }

    private static string Words(JsonElement message)
    {
        var text = SlackText.WithoutMention(message.Text("text") ?? "");
        var said = SlackText.Plain(text).Trim();
        return VoiceClip.In(message)?.Words is { } spoken ? $"{said} {spoken}".Trim() : said;
    }

    /// <summary>The person who wrote it; null for StarBot itself and for every other bot.</summary>
    private static string? Human(JsonElement message, string? botUser) =>
        message.At("bot_id") is null && message.Text("user") is { } user && user != botUser && user != "USLACKBOT" ? user : null;

    /// <summary>Who changes an earlier message goes on where they were, at the top or in a thread, wherever that message stands.</summary>
    private static Address WhereItIsHeld(string team, string user) => SlackAddress.Person(team, user);

    private static bool IsDirect(JsonElement message, string channel) =>
        message.Text("channel_type") is { } type ? type == "im" : channel.StartsWith('D');

    private static string KeyOf(JsonElement envelope, string channel, string stamp) => envelope.Text("event_id") ?? $"{channel}/{stamp}";
}
