using System.Text.Json;
using System.Text.Json.Nodes;

namespace StarBot.Tests.Slack;

/// <summary>Payloads as Slack sends them, for tests that care for one or two of their fields.</summary>
internal static class Said
{
    public const string Team = "T1";
    public const string Ann = "U1";

    /// <summary>A message in the direct messages with Ann.</summary>
    public static string Message(string text, string ts, string? eventId = null, Action<JsonObject>? but = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["channel"] = "D1",
            ["channel_type"] = "im",
            ["user"] = Ann,
            ["text"] = text,
            ["ts"] = ts,
            ["event_ts"] = ts,
        };
        but?.Invoke(message);
        return Event(message, eventId ?? $"Ev{ts}");
    }

    public static string Mention(string text, string ts, string? eventId = null) => Event(
        new JsonObject { ["type"] = "app_mention", ["channel"] = "C7", ["user"] = Ann, ["text"] = text, ["ts"] = ts, ["event_ts"] = ts }, eventId ?? $"Em{ts}");

    public static string Event(JsonObject inner, string eventId) => new JsonObject
    {
        ["token"] = "deprecated",
        ["team_id"] = Team,
        ["api_app_id"] = "A1",
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = eventId,
        ["event_time"] = 1772442000,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Team, ["user_id"] = "UBOT", ["is_bot"] = true, ["is_enterprise_install"] = false }),
    }.ToJsonString();

    /// <summary>A button of a message was pressed.</summary>
    public static string Pressed(string actionId, string value, string actionTs = "1772442100.000001", string channel = "D1", string trigger = "trigger-1", bool isEphemeral = false, string message = "1772442099.000001") => JsonSerializer.Serialize(new
    {
        type = "block_actions",
        user = new { id = Ann, username = "ann", name = "ann", team_id = Team },
        api_app_id = "A1",
        container = new { type = "message", message_ts = message, channel_id = channel, is_ephemeral = isEphemeral },
        trigger_id = trigger,
        team = new { id = Team, domain = "pumps" },
        channel = new { id = channel, name = "directmessage" },
        message = new { type = "message", ts = message, text = "…" },
        state = new { values = new { } },
        response_url = "https://hooks.slack.example/actions/1",
        actions = new[] { new { action_id = actionId, block_id = "b1", text = new { type = "plain_text", text = "…" }, value, type = "button", action_ts = actionTs } },
    });

    /// <summary>A modal was submitted, with one value a block.</summary>
    public static string Submitted(string callbackId, string? metadata, params (string Block, object Element)[] values) => JsonSerializer.Serialize(new
    {
        type = "view_submission",
        team = new { id = Team, domain = "pumps" },
        user = new { id = Ann, username = "ann", name = "ann", team_id = Team },
        view = new
        {
            id = "V1",
            type = "modal",
            callback_id = callbackId,
            private_metadata = metadata ?? "",
            hash = "1772442100.abc",
            state = new { values = values.ToDictionary(v => v.Block, v => new Dictionary<string, object> { ["value"] = v.Element }) },
        },
    });

    public static (string, string)[] Command(string text, string trigger = "trigger-1") =>
    [
        ("token", "deprecated"), ("team_id", Team), ("team_domain", "pumps"), ("channel_id", "C7"), ("channel_name", "general"), ("user_id", Ann),
        ("user_name", "ann"), ("command", "/starbot"), ("text", text), ("api_app_id", "A1"), ("is_enterprise_install", "false"),
        ("response_url", "https://hooks.slack.example/commands/1"), ("trigger_id", trigger),
    ];
}
