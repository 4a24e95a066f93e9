using System.Collections.Immutable;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly;
using StarBot.Practice.Messages;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;

namespace StarBot.Teams.Connector;

/// <summary>The Bot Connector's REST interface, as far as StarBot needs it. Every call goes to the conversation's own service URL, if that is allowed.</summary>
/// <param name="tokens">Null only where tokens are neither asked for nor sent.</param>
public sealed class ConnectorClient(
    IHttpClientFactory clients, ConnectorTokens? tokens, AllowedHosts hosts, Pacing pacing, TimeProvider time, ILogger<ConnectorClient> log)
{
    public const string HttpClientName = "Teams.Connector";

    private readonly ResiliencePipeline<HttpResponseMessage> _retries = Retries.Of(time);

    /// <returns>The id of the new activity.</returns>
    public Task<string> SendAsync(ConversationReference to, Activity activity, CancellationToken cancellation) =>
        IdAsync("send", HttpMethod.Post, to, $"{Of(to)}/activities", Body(activity, ActivityJson.Default.Activity), cancellation);

    /// <summary>Sends an answer to one activity, which in a channel stands beneath it.</summary>
    public Task<string> ReplyAsync(ConversationReference to, string replyToId, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var body = Body(activity with { ReplyToId = replyToId }, ActivityJson.Default.Activity);
        return IdAsync("reply", HttpMethod.Post, to, $"{Of(to)}/activities/{Escaped(replyToId)}", body, cancellation);
    }

    public async Task UpdateAsync(ConversationReference to, string activityId, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var body = Body(activity with { Id = activityId }, ActivityJson.Default.Activity);
        using var response = await CallAsync("update", HttpMethod.Put, to, $"{Of(to)}/activities/{Escaped(activityId)}", body, cancellation);
    }

    public async Task DeleteAsync(ConversationReference to, string activityId, CancellationToken cancellation)
    {
        using var response = await CallAsync("delete", HttpMethod.Delete, to, $"{Of(to)}/activities/{Escaped(activityId)}", null, cancellation);
    }

    /// <summary>The conversation with the person of this reference. Asked again, the same one comes back.</summary>
    public async Task<ConversationReference> CreateConversationAsync(ConversationReference with, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(with);
        var user = with.User ?? throw new SendRefusedException("There is nobody to create a conversation with.");
        var parameters = new ConversationParameters(with.Bot, [new ChannelAccount(user.Id)], with.Conversation.TenantId);
        var id = await IdAsync("create", HttpMethod.Post, with, "conversations", Body(parameters, ActivityJson.Default.ConversationParameters), cancellation);
        return with with { Conversation = with.Conversation with { Id = id } };
    }

    /// <summary>Begins a thread in a channel with a message.</summary>
    /// <returns>The id of the message.</returns>
    public async Task<string> StartThreadAsync(ConversationReference channel, Activity activity, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(channel);
        var id = channel.Conversation.Id ?? throw new SendRefusedException("The channel has no id.");
        var parameters = new ThreadParameters(channel.Bot, new ThreadPlace(new ThreadChannel(id)), activity, channel.Conversation.TenantId);
        using var response = await CallAsync("thread", HttpMethod.Post, channel, "conversations", Body(parameters, ActivityJson.Default.ThreadParameters), cancellation);
        var begun = await JsonAsync(response, cancellation);
        return begun.Text("activityId") ?? begun.Text("id") ?? "";
    }

    public async Task<ImmutableArray<ChannelAccount>> GetMembersAsync(ConversationReference of, CancellationToken cancellation)
    {
        using var response = await CallAsync("members", HttpMethod.Get, of, $"{Of(of)}/members", null, cancellation);
        return [.. ((JsonElement?)await JsonAsync(response, cancellation)).Items().Select(m => ActivityReader.Account(m)).OfType<ChannelAccount>()];
    }

    public async Task<ChannelAccount?> GetMemberAsync(ConversationReference of, string id, CancellationToken cancellation)
    {
        using var response = await CallAsync("member", HttpMethod.Get, of, $"{Of(of)}/members/{Escaped(id)}", null, cancellation);
        return ActivityReader.Account(await JsonAsync(response, cancellation));
    }

    public async Task<string?> GetTeamNameAsync(ConversationReference within, string teamId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(within);
        using var response = await CallAsync("team", HttpMethod.Get, within, $"teams/{Escaped(teamId)}", null, cancellation);
        return (await JsonAsync(response, cancellation)).Text("name");
    }

    /// <summary>The channels of a team. Its first, General, has no name here.</summary>
    public async Task<ImmutableArray<ChannelAccount>> GetChannelsAsync(ConversationReference within, string teamId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(within);
        using var response = await CallAsync("channels", HttpMethod.Get, within, $"teams/{Escaped(teamId)}/conversations", null, cancellation);
        return [.. (await JsonAsync(response, cancellation)).At("conversations").Items().Select(c => ActivityReader.Account(c)).OfType<ChannelAccount>()];
    }

    /// <summary>Brings a file to where the person agreed to have it. No token goes there: the address itself is the permission.</summary>
    public async Task UploadAsync(string url, byte[] content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!hosts.AllowsFile(url))
            throw new SendRefusedException($"{HostOf(url)} is no host that StarBot brings files to.");
        using var request = new HttpRequestMessage(HttpMethod.Put, url) { Content = new ByteArrayContent(content) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        request.Content.Headers.ContentRange = new ContentRangeHeaderValue(0, content.Length - 1, content.Length);
        using var client = clients.CreateClient(HttpClientName);
        using var response = await client.SendAsync(request, cancellation);
        if (!response.IsSuccessStatusCode)
            throw await ConnectorException.OfAsync(response, "upload", time, cancellation);
    }

    private async Task<string> IdAsync(string operation, HttpMethod method, ConversationReference to, string path, Func<HttpContent> body, CancellationToken cancellation)
    {
        using var response = await CallAsync(operation, method, to, path, body, cancellation);
        return (await JsonAsync(response, cancellation)).Text("id") ?? "";
    }

    private async Task<HttpResponseMessage> CallAsync(
        string operation, HttpMethod method, ConversationReference to, string path, Func<HttpContent>? body, CancellationToken cancellation)
    {
        if (!hosts.Allows(to.ServiceUrl))
            throw new SendRefusedException($"{HostOf(to.ServiceUrl)} is no host that StarBot speaks to; its token stays here.");
        await pacing.WaitAsync(to.Conversation.TenantId, to.Conversation.Id ?? to.User?.Id ?? "", cancellation);
        var url = $"{to.ServiceUrl.TrimEnd('/')}/v3/{path}";
        using var client = clients.CreateClient(HttpClientName);
        var token = tokens is null ? null : await tokens.GetAsync(cancellation);
        var response = await _retries.ExecuteAsync(
            async inner =>
            {
                using var request = new HttpRequestMessage(method, url) { Content = body?.Invoke() };
                if (token is not null)
                    request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
                return await client.SendAsync(request, inner);
            },
            cancellation);
        if (response.IsSuccessStatusCode)
            return response;
        using (response)
        {
            if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized && token is not null)
                tokens!.Drop(token);
            var failure = await ConnectorException.OfAsync(response, operation, time, cancellation);
            Log.CallFailed(log, failure.Message);
            throw failure;
        }
    }

    // An answer without a body, or with another than JSON, says nothing.
    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            using var document = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
    }

    private static Func<HttpContent> Body<T>(T value, JsonTypeInfo<T> type) => () => JsonContent.Create(value, type);

    private static string Of(ConversationReference reference) =>
        $"conversations/{Escaped(reference.Conversation.Id ?? throw new SendRefusedException("The conversation has not been created."))}";

    private static string Escaped(string id) => Uri.EscapeDataString(id);

    private static string HostOf(string url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) ? parsed.IdnHost : "An address that is none";
}
