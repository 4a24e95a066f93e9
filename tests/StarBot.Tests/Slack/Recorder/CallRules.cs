using System.Text.Json;
using System.Text.RegularExpressions;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>What each method of the Web API takes, and how it wants it.</summary>
internal static partial class CallRules
{
    /// <summary>Methods that read take a form only; what is sent to them as JSON is not seen.</summary>
    private static readonly string[] FormOnly =
    [
        "auth.test", "users.info", "conversations.history", "conversations.replies", "files.getUploadURLExternal", "apps.connections.open", "oauth.v2.access",
    ];

    public static IEnumerable<string> Check(SlackCall call)
    {
        var faults = new Faults(call.Method);
        if (call.IsJson == FormOnly.Contains(call.Method))
            faults.Add(call.IsJson ? "takes a form, not JSON" : "is sent JSON by StarBot elsewhere");
        if (!call.IsJson)
            return faults.Everything();
        if (call.MediaType != "application/json; charset=utf-8")
            faults.Add($"the media type is {call.MediaType}");
        var body = call.Body;
        switch (call.Method)
        {
            case "chat.postMessage":
                Message(body, faults);
                break;
            case "views.open":
                faults.Members(body, "trigger_id view");
                BlockRules.View(body.GetProperty("view"), faults.Below("view"));
                break;
            case "views.publish":
                faults.Members(body, "user_id view", "hash");
                BlockRules.View(body.GetProperty("view"), faults.Below("view"));
                break;
            case "conversations.open":
                faults.Members(body, "users", "return_im prevent_creation");
                break;
            case "assistant.threads.setStatus":
                faults.Members(body, "channel_id thread_ts status", "loading_messages");
                break;
            case "assistant.threads.setSuggestedPrompts":
                faults.Members(body, "channel_id prompts", "title");
                foreach (var prompt in faults.Items(body, "prompts", 1, 4))
                    faults.Members(prompt, "title message");
                break;
            case "files.completeUploadExternal":
                faults.Members(body, "files channel_id", "initial_comment thread_ts");
                break;
            default:
                faults.Add("StarBot does not call this; write its rules here first");
                break;
        }

        return faults.Everything();
    }

    /// <summary>A message, or the answer to a slash command, which is one.</summary>
    public static void Message(JsonElement body, Faults faults)
    {
        faults.Members(body, "channel text", "blocks metadata thread_ts mrkdwn parse link_names unfurl_links unfurl_media");
        Said(body, faults);
        if (body.TryGetProperty("metadata", out var metadata) && faults.Members(metadata, "event_type event_payload"))
            faults.Text(metadata, "event_type", 1, 255);
        if (body.TryGetProperty("parse", out var parse) && parse.GetString() != "none")
            faults.Add("asks Slack to look for names and links");
    }

    public static void Said(JsonElement body, Faults faults)
    {
        faults.Text(body, "text", 1, 4000);
        if (body.TryGetProperty("text", out var text) && Notation().IsMatch(text.GetString()!))
            faults.Add("the text has Slack's own notation in it, which could ping or link");
        BlockRules.Blocks(body, "message", faults);
    }

    // A bracket, or an ampersand that begins none of the three entities.
    [GeneratedRegex("[<>]|&(?!amp;|lt;|gt;)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Notation();
}
