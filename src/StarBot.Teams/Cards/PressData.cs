using System.Text.Json;
using System.Text.Json.Nodes;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Cards;

/// <summary>What a button of StarBot's carries: its word, and the number of the post that it stands under.</summary>
public readonly record struct PressData(string Word, long? Post)
{
    public const string Verb = "press";

    /// <summary>Opens the dialog of this form, where a button cannot act on the spot.</summary>
    public static JsonElement OpensForm(string form) =>
        Element(new JsonObject { ["form"] = form, ["msteams"] = new JsonObject { ["type"] = "task/fetch" } });

    /// <summary>Sends the fields of a dialog.</summary>
    public static JsonElement SubmitsForm(string form) => Element(new JsonObject { ["form"] = form });

    public static PressData? Read(JsonElement? data) =>
        data.Text("word") is { Length: > 0 } word
            ? new PressData(word, data.At("post") is { ValueKind: JsonValueKind.Number } post && post.TryGetInt64(out var number) ? number : null)
            : null;

    public JsonElement Write() => Element(Post is { } post ? new JsonObject { ["word"] = Word, ["post"] = post } : new JsonObject { ["word"] = Word });

    private static JsonElement Element(JsonObject data)
    {
        using var document = JsonDocument.Parse(data.ToJsonString());
        return document.RootElement.Clone();
    }
}
