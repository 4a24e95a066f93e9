using System.Collections.Immutable;

namespace StarBot.Interviewing.Reading;

/// <summary>Flags for length and detail, by trade (the interview coach: salespeople halve the answer, technical people halve the detail).</summary>
internal static class LengthFlags
{
    public static void Add(Findings f, ImmutableArray<Flag>.Builder flags)
    {
        var target = f.Context.Length ?? LengthTarget.Default;
        var seconds = f.Length.SpeakingSeconds;
        if (f.Context.Trade == Trade.Sales && seconds > target.AllowedSeconds / 2.0)
            flags.Add(Flags.Whole(FlagKind.TooLong, Advice.TooLongForSales));
        else if (seconds > target.AllowedSeconds)
            flags.Add(Flags.Whole(FlagKind.TooLong, Advice.TooLong(f.Length, target)));
    }
}
