using System.Globalization;

namespace StarBot.Practice.Daily;

/// <summary>A time of day as people say it: "9", "9am", "9.30 p.m.", "18:30", "21h", "noon".</summary>
internal static class TimePhrase
{
    private static readonly string[] Formats =
        ["H:mm", "H.mm", "HHmm", "%H", "H'h'", "H'h'mm", "h:mmtt", "h.mmtt", "htt", "h:mm tt", "h.mm tt", "h tt"];

    /// <param name="said">Lower case, single spaces.</param>
    public static TimeOnly? Parse(string said)
    {
        var plain = said.Replace("a.m", "am", StringComparison.Ordinal).Replace("p.m", "pm", StringComparison.Ordinal).Replace("m.", "m", StringComparison.Ordinal)
            .Replace(" o'clock", "", StringComparison.Ordinal);
        return plain switch
        {
            "noon" or "midday" => new TimeOnly(12, 0),
            "midnight" => TimeOnly.MinValue,
            _ => TimeOnly.TryParseExact(plain, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        };
    }
}
