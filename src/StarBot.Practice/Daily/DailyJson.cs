using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarBot.Practice.Daily;

/// <summary>A daily question as the database keeps it.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DailyState))]
public sealed partial class DailyJson : JsonSerializerContext
{
    public static string Of(DailyState state) => JsonSerializer.Serialize(state, Default.DailyState);

    public static DailyState StateIn(string json) => JsonSerializer.Deserialize(json, Default.DailyState)!;
}
