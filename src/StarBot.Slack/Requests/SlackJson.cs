using System.Globalization;
using System.Text.Json;

namespace StarBot.Slack.Requests;

/// <summary>Reads what Slack sends tolerantly: what is missing or of another kind than expected is simply not there.</summary>
internal static class SlackJson
{
    public static JsonElement? At(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static JsonElement? At(this JsonElement? element, string name) => element?.At(name);

    public static string? Text(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.String } value ? TextOf(value) : null;

    public static string? Text(this JsonElement? element, string name) => element?.Text(name);

    public static bool IsTrue(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.True };

    public static long? Whole(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : [];

    /// <summary>Slack's "1712345678.123456" in microseconds; zero when it is no time stamp.</summary>
    public static long Microseconds(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000m
            ? (long)(seconds * 1_000_000m)
            : 0;

    // A lone half of a surrogate pair is valid in JSON and no text.
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
