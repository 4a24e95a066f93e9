using System.Collections.Immutable;
using System.Text.Json;

namespace StarBot.Teams.Activities;

/// <summary>The Bot Connector's one message in both directions; only what StarBot reads or writes of it.</summary>
public sealed record Activity(string Type)
{
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    public string? TextFormat { get; init; }

    /// <summary>One line for notifications.</summary>
    public string? Summary { get; init; }

    public string? Locale { get; init; }

    /// <summary>An IANA zone.</summary>
    public string? LocalTimezone { get; init; }

    /// <summary>Which invoke it is, or which event.</summary>
    public string? Name { get; init; }

    /// <summary>What an installationUpdate tells.</summary>
    public string? Action { get; init; }

    /// <summary>What a card or an invoke carries. It lives as long as the request's JSON.</summary>
    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public ImmutableArray<ChannelAccount>? MembersAdded { get; init; }

    public ImmutableArray<ChannelAccount>? MembersRemoved { get; init; }

    public ImmutableArray<Attachment>? Attachments { get; init; }

    /// <summary>
    /// It came with something beside its text: a file, a picture, or the text once more as HTML. Without any text that is something to look at,
    /// as a moving picture is, which comes as HTML alone. Not sent.
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool HasFile { get; init; }

    public ImmutableArray<Entity>? Entities { get; init; }
}

/// <summary>A card, or a file.</summary>
/// <param name="Content">One of the types that <see cref="ActivityJson"/> knows.</param>
public sealed record Attachment(string ContentType, object? Content)
{
    public string? Name { get; init; }

    public string? ContentUrl { get; init; }
}

/// <summary>What a message says about itself or about words in it.</summary>
public sealed record Entity(string Type)
{
    /// <summary>Who is mentioned.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The mention as it stands in the text.</summary>
    public string? Text { get; init; }

    /// <summary>Of <c>clientInfo</c>.</summary>
    public string? Timezone { get; init; }

    public string? Locale { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("@type")]
    public string? SchemaType { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("@context")]
    public string? SchemaContext { get; init; }

    public ImmutableArray<string>? AdditionalType { get; init; }

    /// <summary>Teams labels the message as written by a model.</summary>
    public static Entity WrittenByModel { get; } = new("https://schema.org/Message")
    {
        SchemaType = "Message",
        SchemaContext = "https://schema.org",
        AdditionalType = ["AIGeneratedContent"],
    };
}
