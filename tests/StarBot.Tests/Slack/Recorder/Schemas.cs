using System.Collections.Concurrent;
using System.Text.Json;
using NJsonSchema;
using StarBot.Tests.Architecture;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Slack's shapes as its own SDK and its manifest schema have them. Where they come from stands in <c>tests/schemas</c>.</summary>
internal static class Schemas
{
    private static readonly ConcurrentDictionary<string, Task<JsonSchema>> Read = new();

    public static Task<IReadOnlyList<string>> FaultsInBlocksAsync(JsonElement blocks) => FaultsAsync("slack-blocks", blocks.GetRawText());

    public static Task<IReadOnlyList<string>> FaultsInViewAsync(JsonElement view) => FaultsAsync("slack-view", view.GetRawText());

    public static Task<IReadOnlyList<string>> FaultsInManifestAsync(string json) => FaultsAsync("slack-manifest", json);

    private static async Task<IReadOnlyList<string>> FaultsAsync(string name, string json)
    {
        var schema = await Read.GetOrAdd(name, n => JsonSchema.FromJsonAsync(Repository.Text("tests", "schemas", "slack", n + ".schema.json")));
        return [.. schema.Validate(json).Select(e => $"{name}: {e.Kind} at {e.Path}")];
    }
}
