using System.Globalization;

namespace StarBot.Journeys;

/// <summary>The next full minute that is not too near, in UTC: a time of day that a real clock reaches while the journey waits.</summary>
internal static class NextMinute
{
    /// <summary>Longer than it can be away, and than a slow machine needs to say so.</summary>
    public const int AtMostSeconds = 150;

    public static string Get() => DateTime.UtcNow.AddSeconds(85).ToString("HH:mm", CultureInfo.InvariantCulture);
}
