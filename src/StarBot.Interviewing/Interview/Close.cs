using System.Collections.Immutable;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>Gives the critique, keeps what is to be kept, and goes on to the next question or the debrief.</summary>
internal static class Close
{
    /// <summary>How many outcomes are carried along: a mock interview of six, each tried twice.</summary>
    private const int OutcomesKept = 12;

    public static InterviewStep Rate(InterviewState state, Rate rate, InterviewContext context) =>
        GiveCritique(state, Math.Clamp(rate.Rating, 1, 5), context);

    public static InterviewStep WithoutRating(InterviewState state, InterviewInput input, InterviewContext context) =>
        input is TimeUp && !(Timing.DueAt(state, context.Settings) <= context.Now) ? state.Then() : GiveCritique(state, null, context);

    /// <summary>The self-rating is asked for again, so that more words are never met with silence.</summary>
    public static InterviewStep HearMore(InterviewState state, Said said, InterviewContext context) =>
        string.IsNullOrWhiteSpace(said.Text)
            ? state.Then(new Saying.NothingHeardYet())
            : Listen.Read(
                state with
                {
                    Answer = Listen.Insert(state.Answer, said),
                    AnswerVersion = state.AnswerVersion + 1,
                    ProbingOver = true,
                    SelfRatingAsked = false,
                    HeardAt = context.Now,
                },
                context);

    public static InterviewStep GiveCritique(InterviewState state, int? selfRating, InterviewContext context)
    {
        var outcome = OutcomeOf(state, selfRating);
        var before = state.Outcomes.LastOrDefault(o => o.Question.QuestionId == state.Question.QuestionId)?.Critique;
        var given = state with
        {
            Phase = Phase.Critiqued,
            SelfRating = selfRating,
            EditedAfterCritique = false,
            Outcomes = Keep(state, outcome),
            Since = context.Now,
        };
        return given.Then(
            new InterviewEffect.KeepAnswer(state.Question, state.AnswerText, outcome),
            new Saying.Critique(outcome.Critique, selfRating, before, given.IsMock) { Answer = state.AnswerText }.AsEffect());
    }

    public static InterviewStep Next(InterviewState state, NextQuestion next, InterviewContext context)
    {
        if (!state.IsMock)
            return Ask.Put(state with { Plan = [next.Question], Index = 0 }, context, isRetry: false);
        return state.IsLast ? TurnTables.Debrief(state, [], context) : Ask.Put(state with { Index = state.Index + 1 }, context, isRetry: false);
    }

    /// <summary>In live mode nothing is said of an answer until the end, where every critique comes before the debrief.</summary>
    public static InterviewStep NextInLive(InterviewState state, InterviewContext context)
    {
        var outcomes = state.Outcomes;
        ImmutableArray<InterviewEffect> keep = [];
        if (state.Critique is not null)
        {
            var outcome = OutcomeOf(state, null);
            outcomes = Keep(state, outcome);
            keep = [new InterviewEffect.KeepAnswer(state.Question, state.AnswerText, outcome)];
        }

        var closed = state with { Outcomes = outcomes };
        var step = state.IsLast
            ? TurnTables.Debrief(closed, [.. outcomes.Select(o => new Saying.Critique(o.Critique, null, null, true).AsEffect())], context)
            : Ask.Put(closed with { Index = state.Index + 1 }, context, isRetry: false);
        return step with { Effects = keep.AddRange(step.Effects) };
    }

    public static InterviewStep SaveStory(InterviewState state, SaveStory input, InterviewContext context) =>
        state.StorySaved || state.Critique is null
            ? state.Then(new Saying.NotNow(state.Phase, state.Mode, nameof(InterviewInput.SaveStory)))
            : (state with { StorySaved = true }).Then(
                new InterviewEffect.KeepStory(state.AnswerText, OutcomeOf(state, state.SelfRating)),
                new Saying.StorySaved(state.Question.PrincipleName).AsEffect());

    public static InterviewStep OfferNewReading(InterviewState state, Edited edit, InterviewContext context)
    {
        var edited = Listen.Edit(state, edit, context).State;
        return edited == state ? state.Then() : (edited with { EditedAfterCritique = true, HeardAt = state.HeardAt }).Then(new Saying.OfferNewReading());
    }

    public static InterviewStep ReadEdited(InterviewState state, Done input, InterviewContext context) =>
        state.EditedAfterCritique
            ? Listen.Read(state with { ProbingOver = true }, context)
            : state.Then(new Saying.NotNow(state.Phase, state.Mode, nameof(Done)));

    // Up to the last words: the wait for a self-rating is not part of the answer.
    private static Outcome OutcomeOf(InterviewState state, int? selfRating) =>
        new(state.Question, state.Critique!, selfRating, (int)(state.HeardAt - state.AskedAt).TotalSeconds);

    // Only live mode has something left to say of it. All of this is written with each turn, so words that were said do not stay in it.
    private static ImmutableArray<Outcome> Keep(InterviewState state, Outcome outcome)
    {
        var outcomes = state.Outcomes.Add(state.Mode == InterviewMode.Live ? outcome : outcome with { Critique = outcome.Critique.InShort() });
        return outcomes.Length > OutcomesKept ? outcomes.RemoveAt(0) : outcomes;
    }
}
