using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.People;
using StarBot.Practice.Progress;

namespace StarBot.Practice.Turns;

/// <summary>How a person stands, on one page.</summary>
/// <param name="Question">The question under way; null when there is none.</param>
public sealed record Overview(string? Question, bool IsPaused, int Answers, int Stories, Post Progress, PersonRow? Person)
{
    /// <summary>The daily question as it stands, with what can be done about it.</summary>
    public Post Daily { get; init; } = DailyWords.Status(null, default);
}

/// <summary>Looks up how a person stands.</summary>
public sealed class Overviews(IDbContextFactory<PracticeDb> databases, PackLibrary library, TimeProvider time)
{
    /// <summary>So many of the latest answers are enough for a trend, and for a page that opens at once.</summary>
    private const int Looked = 200;

    public async Task<Overview> LookAsync(Address at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await db.Conversations.AsNoTracking().FirstOrDefaultAsync(
            c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation, cancellation);
        var state = row?.State is { } json ? InterviewJson.StateIn(json) : null;
        var answers = db.Answers.Where(a => a.Workspace == at.Workspace && a.Person == at.Person);
        var rated = await ProgressReader.RatedAsync(db, at.Workspace, at.Person, Looked, cancellation);
        return new Overview(
            IsUnderWay(state) ? state!.Question.Text : null,
            IsUnderWay(state) && state!.Phase == Phase.Paused,
            await answers.CountAsync(cancellation),
            await db.Stories.CountAsync(s => s.Workspace == at.Workspace && s.Person == at.Person, cancellation),
            ProgressWords.Report(rated, [.. library.Principles.Select(p => p.Name)]),
            await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Workspace == at.Workspace && p.Person == at.Person, cancellation))
        {
            Daily = DailyWords.Status(await DailyStandings.FindAsync(db, at, cancellation), time.GetUtcNow()),
        };
    }

    // With its critique the last question is done, even if the same could be tried again.
    private static bool IsUnderWay(InterviewState? state) =>
        state is { IsOver: false } && !(state.Phase == Phase.Critiqued && state.IsLast);
}
