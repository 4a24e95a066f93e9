using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Practice.Progress;

/// <summary>What a person has practised of one principle: how often, and the mean of the last rated answer.</summary>
public sealed record Practised(int Answers, double? LastMean);

/// <summary>Reads a person's progress from the ratings alone; no word is opened.</summary>
public sealed class ProgressReader(IDbContextFactory<PracticeDb> databases)
{
    /// <summary>By principle id; a principle that was not practised is not there.</summary>
    public async Task<IReadOnlyDictionary<string, Practised>> ByPrincipleAsync(string workspace, string person, CancellationToken cancellation) =>
        (await RowsAsync(workspace, person, cancellation))
            .GroupBy(r => r.PrincipleId)
            .ToDictionary(g => g.Key, g => new Practised(g.Count(), g.Select(r => r.Rated?.Ratings.Average()).FirstOrDefault(m => m is not null)));

    /// <summary>The rated answers, the latest first.</summary>
    public async Task<ImmutableArray<RatedAnswer>> RatedAsync(string workspace, string person, CancellationToken cancellation) =>
        [.. (await RowsAsync(workspace, person, cancellation)).Select(r => r.Rated).OfType<RatedAnswer>()];

    /// <summary>The rated ones among so many of the latest answers, the latest first.</summary>
    public static async Task<ImmutableArray<RatedAnswer>> RatedAsync(PracticeDb db, string workspace, string person, int most, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. (await RowsAsync(db, workspace, person, most, cancellation)).Select(r => r.Rated).OfType<RatedAnswer>()];
    }

    private async Task<List<(string PrincipleId, RatedAnswer? Rated)>> RowsAsync(string workspace, string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await RowsAsync(db, workspace, person, int.MaxValue, cancellation);
    }

    private static async Task<List<(string PrincipleId, RatedAnswer? Rated)>> RowsAsync(
        PracticeDb db, string workspace, string person, int most, CancellationToken cancellation)
    {
        var rows = await db.Answers.Where(a => a.Workspace == workspace && a.Person == person)
            .OrderByDescending(a => a.GivenAt).Take(most)
            .Select(a => new { a.PrincipleId, a.Principle, a.Structure, a.Ownership, a.Evidence, a.Action, a.Result, a.Fit, a.SelfRating, a.GivenAt })
            .ToListAsync(cancellation);
        return
        [
            .. rows.Select(a => (
                a.PrincipleId,
                a is { Structure: { } s, Ownership: { } o, Evidence: { } e, Action: { } d, Result: { } r, Fit: { } f }
                    ? new RatedAnswer(a.Principle, [s, o, e, d, r, f], a.SelfRating, a.GivenAt)
                    : null)),
        ];
    }
}
