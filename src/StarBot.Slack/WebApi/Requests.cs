using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StarBot.Slack.BlockKit;

namespace StarBot.Slack.WebApi;

/// <summary>What <c>chat.postMessage</c> takes. Nothing in it is looked through for names, links or previews.</summary>
public sealed record ChatMessage(string Channel, string Text, ImmutableArray<Block>? Blocks, MessageMetadata? Metadata, string? ThreadTs = null)
{
    public bool Mrkdwn { get; }

    public string Parse { get; } = "none";

    public bool LinkNames { get; }

    public bool UnfurlLinks { get; }

    public bool UnfurlMedia { get; }
}

/// <summary>What travels with a message unseen: the outbox row it came from.</summary>
public sealed record MessageMetadata(string EventType, RowReference EventPayload)
{
    public const string Posted = "starbot_posted";

    public static MessageMetadata OfRow(string rowId) => new(Posted, new RowReference(rowId));
}

public sealed record RowReference(string Row);

public sealed record ViewsOpen(string TriggerId, View View);

public sealed record ViewsPublish(string UserId, View View);

public sealed record ConversationsOpen(string Users);

public sealed record SetStatus(string ChannelId, string ThreadTs, string Status);

public sealed record SetSuggestedPrompts(string ChannelId, string Title, ImmutableArray<SuggestedPrompt> Prompts);

public sealed record SuggestedPrompt(string Title, string Message);

public sealed record CompleteUpload(ImmutableArray<UploadedFile> Files, string ChannelId, string? ThreadTs);

public sealed record UploadedFile(string Id, string Title);

/// <summary>Requests as Slack's JSON, written without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ChatMessage))]
[JsonSerializable(typeof(ViewsOpen))]
[JsonSerializable(typeof(ViewsPublish))]
[JsonSerializable(typeof(ConversationsOpen))]
[JsonSerializable(typeof(SetStatus))]
[JsonSerializable(typeof(SetSuggestedPrompts))]
[JsonSerializable(typeof(CompleteUpload))]
internal sealed partial class RequestJson : JsonSerializerContext;
