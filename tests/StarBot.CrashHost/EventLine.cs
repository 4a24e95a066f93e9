using System.Text.Json;
using StarBot.Practice.Messages;

namespace StarBot.CrashHost;

/// <summary>One line of input: what a platform delivers, and delivers again until it is acknowledged.</summary>
public sealed record EventLine(string Key, long Stamp, string Conversation, string? MessageId, string? Text, string? Pressed)
{
    public const string Workspace = "w";

    public static EventLine Of(string json) => JsonSerializer.Deserialize<EventLine>(json)!;

    public override string ToString() => JsonSerializer.Serialize(this);

    public Incoming ToIncoming() => new(
        new Address(RecordingPlatform.PlatformName, Workspace, Conversation, "person-" + Conversation),
        Key,
        Stamp,
        Pressed is { } word ? new IncomingContent.Pressed(word) : new IncomingContent.Message(MessageId ?? Key, Text ?? ""));
}
