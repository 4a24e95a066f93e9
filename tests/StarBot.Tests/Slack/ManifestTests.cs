using System.Text.Json;
using StarBot.Tests.Architecture;
using StarBot.Tests.Slack.Recorder;
using YamlDotNet.Serialization;

namespace StarBot.Tests.Slack;

/// <summary>The manifest that people create the app from.</summary>
public class ManifestTests
{
    private static readonly string Json = new SerializerBuilder().JsonCompatible().Build()
        .Serialize(new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(Repository.Text("manifests", "slack.yaml"))!);

    private static JsonElement Manifest => JsonDocument.Parse(Json).RootElement;

    [Fact]
    public async Task It_is_what_slack_takes() => (await Schemas.FaultsInManifestAsync(Json)).ShouldBeEmpty();

    [Fact]
    public async Task The_schema_sees_what_slack_would_not_take() =>
        (await Schemas.FaultsInManifestAsync(Json.Replace("agent_description", "agent_descriptio", StringComparison.Ordinal))).ShouldNotBeEmpty();

    [Fact]
    public void Its_shortcuts_and_command_are_those_that_are_answered()
    {
        var features = Manifest.GetProperty("features");
        features.GetProperty("shortcuts").EnumerateArray().Select(s => s.GetProperty("callback_id").GetString()).ShouldBe(["practise", "review_answer"]);
        features.GetProperty("slash_commands")[0].GetProperty("command").GetString().ShouldBe(new StarBot.Slack.SlackOptions().Command);
        features.TryGetProperty("assistant_view", out _).ShouldBeFalse();
    }

    [Fact]
    public void Each_event_that_it_subscribes_to_is_in_the_corpus()
    {
        var events = Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "slack", "events"))
            .Select(f => JsonDocument.Parse(File.ReadAllText(f)).RootElement)
            .Where(e => e.TryGetProperty("event", out var inner) && inner.ValueKind == JsonValueKind.Object && inner.TryGetProperty("type", out _))
            .Select(e => e.GetProperty("event").GetProperty("type").GetString()!).ToHashSet();
        foreach (var subscribed in Manifest.GetProperty("settings").GetProperty("event_subscriptions").GetProperty("bot_events").EnumerateArray())
            events.ShouldContain(subscribed.GetString()!.Split('.')[0]);
    }
}
