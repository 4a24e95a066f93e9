using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StarBot.Practice.Messages;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>What was filled into a modal, and the answer that keeps it open.</summary>
internal static class FilledIn
{
    private const string Again = "I could not save that just now. Nothing is lost; press the button once more.";

    /// <summary>The value of each block; an empty field is an empty text.</summary>
    public static ImmutableDictionary<string, string> Values(JsonElement? view)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        if (view.At("state").At("values") is not { ValueKind: JsonValueKind.Object } blocks)
            return values.ToImmutable();
        foreach (var block in blocks.EnumerateObject().Where(b => b.Value.ValueKind == JsonValueKind.Object))
        {
            foreach (var element in block.Value.EnumerateObject())
                values[block.Name] = ValueOf(element.Value);
        }

        return values.ToImmutable();
    }

    public static SlackAnswer NotSaved(JsonElement? view) =>
        Error(Values(view).Keys.Order(StringComparer.Ordinal).FirstOrDefault() ?? "value", Again);

    /// <summary>Keeps the modal open, with a sentence below one of its blocks.</summary>
    public static SlackAnswer Error(string block, string sentence) => Errors([new FieldFault(block, sentence)]);

    /// <summary>Keeps the modal open, with what was typed in it and a sentence below each block that is wrong.</summary>
    public static SlackAnswer Errors(IEnumerable<FieldFault> faults) => SlackAnswer.With(new JsonObject
    {
        ["response_action"] = "errors",
        ["errors"] = new JsonObject(faults.Select(f => KeyValuePair.Create(f.FieldId, (JsonNode?)f.Words))),
    }.ToJsonString());

    private static string ValueOf(JsonElement element) =>
        element.Text("value") ?? element.At("selected_option").Text("value") ?? element.Text("selected_conversation") ?? element.Text("selected_channel")
        ?? element.Text("selected_user") ?? element.Text("selected_date") ?? element.Text("selected_time")
        ?? string.Join(',', element.At("selected_options").Items().Select(o => o.Text("value")).OfType<string>());
}
