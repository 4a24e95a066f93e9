using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Daily;

/// <summary>One answer as the spacing sees it: its principle, its mean rating (null when not rated, or not answered), the local day.</summary>
public sealed record PastAnswer(string PrincipleId, string QuestionId, double? Mean, DateOnly On);

/// <summary>A question for today and why this one.</summary>
public sealed record Pick(PlannedQuestion Question, PickReason Why);

/// <summary>Why a question was picked, in figures.</summary>
/// <param name="LastDays">Days since its principle was practised; null when it never was.</param>
/// <param name="Mean">The mean of the last ratings, 1 to 5; null when there are none.</param>
/// <param name="GapDays">After so many days a principle of that rating comes back.</param>
/// <param name="IsDue">The gap is over; otherwise it has waited longest all the same.</param>
public sealed record PickReason(int? LastDays, double? Mean, int GapDays, bool IsDue, int? DaysToInterview);

/// <summary>
/// Chooses what to practise: principles come back at even gaps, the weak ones at shorter ones, and the gap grows with the time
/// to the interview. Even gaps do as well as expanding ones (Latimier, Peyre and Ramus 2021), the best gap grows with the delay
/// to the test (Cepeda et al. 2006). Pure: the same facts give the same pick.
/// </summary>
public static class SpacedPractice
{
    /// <summary>Without a date, as if the interview were so far off.</summary>
    private const int DaysWithoutDate = 60;

    /// <summary>A gap of a sixth of the time that is left, between these.</summary>
    private const int PartOfTheTimeLeft = 6;
    private const double ShortestGap = 1;
    private const double LongestGap = 21;

    private const int FirstWeek = 7;
    private const double Weak = 3;

    /// <param name="past">The latest first.</param>
    public static Pick Pick(PackLibrary library, ImmutableArray<PastAnswer> past, DateOnly today, DateOnly? interviewOn, uint seed)
    {
        ArgumentNullException.ThrowIfNull(library);
        var chosen = Choose(Standings(library, past, today, interviewOn), past.Length);
        ImmutableArray<string> recent = [.. past.Select(p => p.QuestionId)];
        return new Pick(QuestionPicker.Pick(library, [chosen.Principle], recent, seed), Why(chosen, today, interviewOn));
    }

    /// <summary>New ground first; after the first week every other question goes to what is weak and due.</summary>
    private static Standing Choose(ImmutableArray<Standing> standings, int asked)
    {
        var fresh = standings.Where(s => s.LastDays is null).MinBy(s => s.Rank);
        var weak = standings.Where(s => s is { Overdue: >= 1, Mean: < Weak }).MaxBy(s => s.Overdue);
        if (weak is not null && asked >= FirstWeek && asked % 2 == 0)
            return weak;
        return fresh ?? standings.OrderByDescending(s => s.Overdue).ThenBy(s => s.Rank).First();
    }

    private static ImmutableArray<Standing> Standings(PackLibrary library, ImmutableArray<PastAnswer> past, DateOnly today, DateOnly? interviewOn)
    {
        var pack = library.Packs[0];
        var begin = library.FindFocusSet("first-week")?.PrincipleIds ?? [];
        var left = interviewOn > today ? interviewOn.Value.DayNumber - today.DayNumber : DaysWithoutDate;
        var plainGap = Math.Clamp((double)left / PartOfTheTimeLeft, ShortestGap, LongestGap);
        return
        [
            .. pack.Principles.Select((principle, place) =>
            {
                var latest = past.Where(p => p.PrincipleId == principle.Id).ToList();
                var first = begin.ToList().IndexOf(principle.Id);
                var mean = latest.Take(2).Select(p => p.Mean).OfType<double>().ToList() is { Count: > 0 } means ? means.Average() : (double?)null;
                int? days = latest.Count == 0 ? null : Math.Max(0, today.DayNumber - latest[0].On.DayNumber);
                return new Standing(principle, first >= 0 ? first : begin.Count + place, days, mean, plainGap * Share(mean));
            }),
        ];
    }

    /// <summary>What was rated 1 comes back after a quarter of the gap, what was rated 5 after one and a half.</summary>
    private static double Share(double? mean) => mean is { } rating ? 0.25 + ((rating - 1) * 0.3125) : 0.75;

    private static PickReason Why(Standing standing, DateOnly today, DateOnly? interviewOn) => new(
        standing.LastDays,
        standing.Mean,
        Math.Max(1, (int)Math.Round(standing.Gap)),
        standing.Overdue >= 1,
        interviewOn > today ? interviewOn.Value.DayNumber - today.DayNumber : null);

    private sealed record Standing(Principle Principle, int Rank, int? LastDays, double? Mean, double Gap)
    {
        public double Overdue => LastDays is { } days ? days / Gap : 0;
    }
}
