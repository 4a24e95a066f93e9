using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Wire;

namespace StarBot.Slack.Requests;

/// <summary>What only Slack writes so: flags, whole numbers and its time stamps.</summary>
internal static class SlackJson
{
    public static bool IsTrue(this JsonElement element, string name) => element.At(name) is { ValueKind: JsonValueKind.True };

    public static bool IsTrue(this JsonElement? element, string name) => element?.IsTrue(name) == true;

    public static long? Whole(this JsonElement element, string name) =>
        element.At(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var number) ? number : null;

    /// <summary>Slack's "1712345678.123456" in microseconds; zero when it is no time stamp.</summary>
    public static long Microseconds(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 100_000_000_000m
            ? (long)(seconds * 1_000_000m)
            : 0;
}
