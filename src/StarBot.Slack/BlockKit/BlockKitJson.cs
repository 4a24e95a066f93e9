using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarBot.Slack.BlockKit;

/// <summary>Slack's JSON of blocks and views, written without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Block))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(IReadOnlyList<Block>))]
public sealed partial class BlockKitJson : JsonSerializerContext
{
    public static string Of(View view) => JsonSerializer.Serialize(view, Default.View);

    public static string Of(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, Default.IReadOnlyListBlock);
}
