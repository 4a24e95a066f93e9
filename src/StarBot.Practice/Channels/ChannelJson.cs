using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarBot.Practice.Channels;

/// <summary>A channel's daily question as the database keeps it.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ChannelState))]
public sealed partial class ChannelJson : JsonSerializerContext
{
    public static string Of(ChannelState state) => JsonSerializer.Serialize(state, Default.ChannelState);

    public static ChannelState StateIn(string json) => JsonSerializer.Deserialize(json, Default.ChannelState)!;
}
