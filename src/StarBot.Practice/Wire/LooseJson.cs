using System.Text.Json;

namespace StarBot.Practice.Wire;

/// <summary>Reads what a platform sends tolerantly: what is missing or of another kind than expected is simply not there.</summary>
public static class LooseJson
{
    public static JsonElement? At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? At(this JsonElement? element, string name) => element?.At(name);

    public static string? Text(this JsonElement element, string name) => element.At(name)?.AsText();

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    public static string? AsText(this JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            // A lone half of a surrogate pair is valid in JSON and no text.
            return null;
        }
    }
}
