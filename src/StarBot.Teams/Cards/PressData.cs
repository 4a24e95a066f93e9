using System.Text.Json;
using System.Text.Json.Nodes;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Cards;

/// <summary>What a button of StarBot's carries: its word, and the number of the post that it stands under.</summary>
public readonly record struct PressData(string Word, long? Post)
{
    public const string Verb = "press";

    /// <summary>Asks for the card of a post as it is by now.</summary>
    public const string RefreshVerb = "refresh";

    /// <summary>Opens the dialog of this form, where a button cannot act on the spot.</summary>
    public static JsonElement OpensForm(string form, long? post = null) => Opens(FormData(form, post));

    /// <summary>The same for a button that says what to fill in; a client without dialogs sends its word.</summary>
    public static JsonElement OpensForm(string form, string word)
    {
        var data = FormData(form, post: null);
        data["word"] = word;
        return Opens(data);
    }

    /// <summary>Sends the fields of a dialog.</summary>
    public static JsonElement SubmitsForm(string form, long? post = null) => Element(FormData(form, post));

    /// <summary>The number of the post that a button or a dialog is about.</summary>
    public static long? PostIn(JsonElement? data) =>
        data.At("post") is { ValueKind: JsonValueKind.Number } post && post.TryGetInt64(out var number) ? number : null;

    /// <param name="pressed">The word that was pressed on the card, whose mark stays.</param>
    public static JsonElement Refreshes(long post, string? pressed) =>
        Element(pressed is null ? new JsonObject { ["post"] = post } : new JsonObject { ["post"] = post, ["word"] = pressed });

    public static PressData? Read(JsonElement? data) =>
        data.Text("word") is { Length: > 0 } word
            ? new PressData(word, PostIn(data))
            : null;

    public JsonElement Write() => Element(Post is { } post ? new JsonObject { ["word"] = Word, ["post"] = post } : new JsonObject { ["word"] = Word });

    private static JsonObject FormData(string form, long? post) => post is { } number ? new JsonObject { ["form"] = form, ["post"] = number } : new JsonObject { ["form"] = form };

    private static JsonElement Opens(JsonObject data)
    {
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return Element(data);
    }

    private static JsonElement Element(JsonObject data)
    {
        using var document = JsonDocument.Parse(data.ToJsonString());
        return document.RootElement.Clone();
    }
}
