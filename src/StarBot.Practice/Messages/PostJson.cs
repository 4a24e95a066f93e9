using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarBot.Practice.Messages;

/// <summary>A post as the outbox keeps it.</summary>
[JsonSerializable(typeof(Post))]
public sealed partial class PostJson : JsonSerializerContext
{
    public static string Of(Post post) => JsonSerializer.Serialize(post, Default.Post);

    public static Post PostIn(string json) => JsonSerializer.Deserialize(json, Default.Post)!;
}
