using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Wire;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Invokes;

/// <summary>What a card or a dialog hands back: the fields of a form, or the word of a button.</summary>
internal static class FilledIn
{
    public static IncomingContent? Read(JsonElement? data)
    {
        if (PressData.Read(data) is { } pressed)
            return new IncomingContent.Pressed(pressed.Word);
        return data.Text("form") is { Length: > 0 } form
            ? new IncomingContent.FormSubmitted(form, Texts(data!.Value).ToImmutableDictionary())
            : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonElement data) =>
        data.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String)
            .Select(p => KeyValuePair.Create(p.Name, p.Value.AsText() ?? "")).DistinctBy(p => p.Key);
}
