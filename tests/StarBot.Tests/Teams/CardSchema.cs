using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;
using StarBot.Tests.Architecture;

namespace StarBot.Tests.Teams;

/// <summary>The published schema of Adaptive Cards 1.5.</summary>
internal static class CardSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
        JsonSchema.FromJsonAsync(Repository.Text("tests", "schemas", "adaptive-card-1.5.schema.json")).GetAwaiter().GetResult());

    public static void Hold(JsonElement card)
    {
        var plain = JsonNode.Parse(card.GetRawText())!.AsObject();
        // Teams' own word for the card's width; the schema allows nothing that it does not know at the top.
        plain.Remove("msteams");
        Schema.Value.Validate(plain.ToJsonString()).Select(e => e.ToString()).ShouldBeEmpty();
    }
}
