using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using StarBot.Load.Edges;
using StarBot.Slack.Requests;

namespace StarBot.Load.Slack;

/// <summary>Signed events to <c>/slack/events</c>, StarBot and Bolt for JavaScript.</summary>
internal static class SlackEdge
{
    public const string Secret = "a signing secret to measure with";

    private static readonly byte[] Key = Encoding.UTF8.GetBytes(Secret);

    public static Edge Slack { get; } = new("events", "slack-host", "Bolt", Path.Combine("Slack", "bolt.mjs"), [Secret], Request);

    private static byte[] Request(Contender to, int person, long next, string said)
    {
        var ts = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000 + next}.{person:000000}");
        var text = JavaScriptEncoder.Default.Encode(said);
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"token":"x","team_id":"T1","api_app_id":"A1","event":{"user":"U{{{person}}}","type":"message","ts":"{{{ts}}}","client_msg_id":"c{{{ts}}}","text":"{{{text}}}","team":"T1","channel":"D{{{person}}}","event_ts":"{{{ts}}}","channel_type":"im"},"type":"event_callback","event_id":"Ev{{{person}}}x{{{next}}}","event_time":1700000000,"authorizations":[{"enterprise_id":null,"team_id":"T1","user_id":"UBOT","is_bot":true,"is_enterprise_install":false}],"is_ext_shared_channel":false}""");
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Connection.Post(
            "/slack/events",
            $"Content-Type: application/json\r\nX-Slack-Request-Timestamp: {stamp}\r\nX-Slack-Signature: {SlackSignature.Of(Key, stamp, body)}\r\n",
            body);
    }
}
