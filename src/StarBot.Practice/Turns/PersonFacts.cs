using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;

namespace StarBot.Practice.Turns;

/// <summary>Loads what a command needs to know of a person, and nothing for the plain turns that need nothing.</summary>
internal static class PersonFacts
{
    /// <summary>So many questions back none comes again, as long as others are left.</summary>
    private const int Remembered = 120;

    /// <summary>So many answers back the spacing of practice looks.</summary>
    private const int Practised = 400;

    public static async Task<Facts> LoadAsync(
        IDbContextFactory<PracticeDb> databases, HotReads reads, Incoming incoming, Command? command, InterviewState? state, CancellationToken cancellation)
    {
        var from = incoming.From;
        var isDaily = command is Command.Daily || incoming.Content is IncomingContent.DailyDue;
        if (!isDaily && PicksQuestion(command, state))
            return Facts.None with { RecentQuestions = await reads.RecentQuestionsAsync(from, Remembered, cancellation) };
        if (!isDaily && command is not (Command.Stories or Command.Progress or Command.Export))
            return Facts.None;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return command switch
        {
            Command.Stories => Facts.None with { Stories = await StoriesAsync(db, from, cancellation) },
            Command.Progress => Facts.None with { Answers = await AnswersAsync(db, from, cancellation) },
            Command.Export => Facts.None with
            {
                Answers = await AnswersAsync(db, from, cancellation),
                Stories = await StoriesAsync(db, from, cancellation),
                Heard = await HeardAsync(db, from, cancellation),
            },
            _ => Facts.None with
            {
                Past = await PastAsync(db, from, cancellation),
                Zone = await ZoneAsync(db, from, cancellation),
                DailyInChat = command is Command.Daily && from.Platform == ConversationRouter.PagePlatform && await DailyStandings.ChatAsync(db, from, cancellation) is { } chat
                    ? new ChatDaily(await DailyStandings.FindAsync(db, chat, cancellation))
                    : null,
            },
        };
    }

    /// <summary>A question that is skipped before a word was said is replaced; any other skip picks none.</summary>
    private static bool PicksQuestion(Command? command, InterviewState? state) => command switch
    {
        Command.Practice or Command.Mock or Command.Next or Command.Another => true,
        Command.Skip => state is { Phase: Phase.Listening, Answer.IsEmpty: true },
        _ => false,
    };

    /// <summary>No word of an answer is opened for it.</summary>
    private static async Task<ImmutableArray<PractisedQuestion>> PastAsync(PracticeDb db, Address from, CancellationToken cancellation)
    {
        var answers = await db.Answers.Where(a => a.Workspace == from.Workspace && a.Person == from.Person)
            .OrderByDescending(a => a.GivenAt).Take(Practised)
            .Select(a => new { a.PrincipleId, a.QuestionId, a.GivenAt, a.Structure, a.Ownership, a.Evidence, a.Action, a.Result, a.Fit })
            .ToListAsync(cancellation);
        return [.. answers.Select(a => new PractisedQuestion(
            a.PrincipleId, a.QuestionId, (a.Structure + a.Ownership + a.Evidence + a.Action + a.Result + a.Fit) / 6.0, a.GivenAt))];
    }

    public static async Task<string> ZoneAsync(PracticeDb db, Address from, CancellationToken cancellation) =>
        await db.People.Where(p => p.Workspace == from.Workspace && p.Person == from.Person).Select(p => p.TimeZone).FirstOrDefaultAsync(cancellation) ?? "UTC";

    private static async Task<ImmutableArray<Mock.AnswerRow>> AnswersAsync(PracticeDb db, Address from, CancellationToken cancellation) =>
        [.. await db.Answers.AsNoTracking().Where(a => a.Workspace == from.Workspace && a.Person == from.Person)
            .OrderByDescending(a => a.GivenAt).ToListAsync(cancellation)];

    private static async Task<ImmutableArray<Transcripts.HeardRow>> HeardAsync(PracticeDb db, Address from, CancellationToken cancellation) =>
        [.. await db.Heard.AsNoTracking()
            .Where(h => db.Conversations.Any(c => c.Workspace == from.Workspace && c.Person == from.Person
                && c.Workspace == h.Workspace && c.Platform == h.Platform && c.Conversation == h.Conversation))
            .OrderBy(h => h.Platform).ThenBy(h => h.Conversation).ThenBy(h => h.Number).ToListAsync(cancellation)];

    private static async Task<ImmutableArray<Stories.StoryRow>> StoriesAsync(PracticeDb db, Address from, CancellationToken cancellation) =>
        [.. await db.Stories.AsNoTracking().Where(s => s.Workspace == from.Workspace && s.Person == from.Person)
            .OrderByDescending(s => s.SavedAt).ToListAsync(cancellation)];
}
