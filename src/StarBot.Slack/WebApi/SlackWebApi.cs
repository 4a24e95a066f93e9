using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Wire;
using StarBot.Slack.BlockKit;

namespace StarBot.Slack.WebApi;

/// <summary>The methods of Slack's Web API that StarBot uses, one each, under Slack's names.</summary>
/// <exception cref="SlackException">Slack answered with an error.</exception>
/// <exception cref="SlackRateLimitException">Slack asks to wait.</exception>
public sealed class SlackWebApi(SlackTransport transport)
{
    /// <returns>The message's time stamp, which is its id, and the channel it went to.</returns>
    public async Task<(string Ts, string? Channel)> ChatPostMessageAsync(string token, ChatMessage message, CancellationToken cancellation)
    {
        var sent = await transport.PostJsonAsync("chat.postMessage", token, message, RequestJson.Default.ChatMessage, mayRepeat: false, cancellation);
        return (sent.Text("ts") ?? "", sent.Text("channel"));
    }

    /// <summary>The time stamp of the message that carries this row, among the latest of a conversation or the first in a thread since it was written.</summary>
    public async Task<string?> ConversationsHistoryFindAsync(
        string token, string channel, string? thread, string rowId, DateTimeOffset writtenAt, CancellationToken cancellation)
    {
        const int latest = 15;
        (string, string)[] fields = [("channel", channel), ("limit", $"{latest}"), ("include_all_metadata", "true")];
        var found = thread is null
            ? await transport.PostFormAsync("conversations.history", token, fields, mayRepeat: true, cancellation)
            // Of a thread Slack gives the earliest first. A minute, for its clock is not this one.
            : await transport.PostFormAsync(
                "conversations.replies", token, [.. fields, ("ts", thread), ("oldest", $"{writtenAt.AddMinutes(-1).ToUnixTimeSeconds()}")], mayRepeat: true, cancellation);
        foreach (var message in found.At("messages").Items())
        {
            var metadata = message.At("metadata");
            if (metadata.Text("event_type") == MessageMetadata.Posted && metadata.At("event_payload").Text("row") == rowId)
                return message.Text("ts");
        }

        return null;
    }

    /// <returns>The channel of the direct message with a person.</returns>
    public async Task<string?> ConversationsOpenAsync(string token, string user, CancellationToken cancellation)
    {
        var opened = await transport.PostJsonAsync(
            "conversations.open", token, new ConversationsOpen(user), RequestJson.Default.ConversationsOpen, mayRepeat: true, cancellation);
        return opened.At("channel").Text("id");
    }

    public Task ViewsOpenAsync(string token, string triggerId, View view, CancellationToken cancellation) =>
        transport.PostJsonAsync("views.open", token, new ViewsOpen(triggerId, view), RequestJson.Default.ViewsOpen, mayRepeat: false, cancellation);

    public Task ViewsPublishAsync(string token, string user, View view, CancellationToken cancellation) =>
        transport.PostJsonAsync("views.publish", token, new ViewsPublish(user, view), RequestJson.Default.ViewsPublish, mayRepeat: true, cancellation);

    /// <param name="status">What StarBot is doing, such as "is reading your answer"; empty takes it away.</param>
    public Task AssistantThreadsSetStatusAsync(string token, string channel, string thread, string status, CancellationToken cancellation) =>
        transport.PostJsonAsync(
            "assistant.threads.setStatus", token, new SetStatus(channel, thread, status), RequestJson.Default.SetStatus, mayRepeat: false, cancellation);

    /// <summary>In the agent view without a thread; with one Slack does nothing and does not say so.</summary>
    public Task AssistantThreadsSetSuggestedPromptsAsync(
        string token, string channel, string title, ImmutableArray<SuggestedPrompt> prompts, CancellationToken cancellation) =>
        transport.PostJsonAsync(
            "assistant.threads.setSuggestedPrompts", token, new SetSuggestedPrompts(channel, title, prompts), RequestJson.Default.SetSuggestedPrompts,
            mayRepeat: false, cancellation);

    public async Task<JsonElement?> UsersInfoAsync(string token, string user, CancellationToken cancellation) =>
        (await transport.PostFormAsync("users.info", token, [("user", user), ("include_locale", "true")], mayRepeat: true, cancellation)).At("user");

    /// <summary>Uploads a text file and shows it in a conversation.</summary>
    public async Task FilesUploadAsync(string token, string channel, string? thread, string name, string content, CancellationToken cancellation)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(content);
        var ticket = await transport.PostFormAsync(
            "files.getUploadURLExternal", token, [("filename", name), ("length", bytes.Length.ToString(CultureInfo.InvariantCulture))], mayRepeat: true, cancellation);
        if (ticket.Text("upload_url") is not { } url || ticket.Text("file_id") is not { } id)
            throw new SlackException("files.getUploadURLExternal", "no_upload_url");
        await transport.UploadAsync(new Uri(url), bytes, cancellation);
        await transport.PostJsonAsync(
            "files.completeUploadExternal", token, new CompleteUpload([new UploadedFile(id, name)], channel, thread), RequestJson.Default.CompleteUpload,
            mayRepeat: false, cancellation);
    }

    /// <returns>Who the token is: the workspace, the bot's user, the bot.</returns>
    public Task<JsonElement> AuthTestAsync(string token, CancellationToken cancellation) =>
        transport.PostFormAsync("auth.test", token, [], mayRepeat: true, cancellation);

    /// <returns>The address of one socket; it opens one connection.</returns>
    public async Task<Uri> AppsConnectionsOpenAsync(string appToken, CancellationToken cancellation)
    {
        var opened = await transport.PostFormAsync("apps.connections.open", appToken, [], mayRepeat: false, cancellation);
        return new Uri(opened.Text("url") ?? throw new SlackException("apps.connections.open", "no_url"));
    }

    /// <summary>Exchanges a code, or a refresh token, for tokens. Not repeated: either can be spent once.</summary>
    public Task<JsonElement> OAuthV2AccessAsync(IEnumerable<(string Name, string Value)> fields, CancellationToken cancellation) =>
        transport.PostFormAsync("oauth.v2.access", token: null, fields, mayRepeat: false, cancellation);
}
