using System.Collections.Immutable;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>The end of a mock interview: the debrief, then the candidate's own questions to the interviewer.</summary>
internal static class TurnTables
{
    public static InterviewStep Debrief(InterviewState state, ImmutableArray<InterviewEffect> first, InterviewContext context)
    {
        var report = DebriefReport.Of(state.Outcomes, state.Plan.Length);
        return (state with { Phase = Phase.TurningTables, Answer = [], Since = context.Now }).Then(
            [.. first, new Saying.Debrief(report).AsEffect(), new Saying.AskForQuestions().AsEffect()]);
    }

    public static InterviewStep Hear(InterviewState state, Said said, InterviewContext context)
    {
        if (string.IsNullOrWhiteSpace(said.Text))
            return state.Then(new Saying.NothingHeardYet());
        var heard = state with { Answer = Listen.Insert(state.Answer, said), HeardAt = context.Now };
        return context.Settings.Patience == TimeSpan.Zero ? Review(heard, said, context) : heard.Then();
    }

    public static InterviewStep Review(InterviewState state, InterviewInput input, InterviewContext context) =>
        state.Answer.IsEmpty
            ? state.Then(new Saying.NothingHeardYet())
            : (state with { Phase = Phase.Finished, Since = context.Now })
                .Then(new Saying.QuestionsReviewed(CandidateQuestionsReview.Of(state.AnswerText)));

    public static InterviewStep TimeUp(InterviewState state, TimeUp input, InterviewContext context)
    {
        if (!(Timing.DueAt(state, context.Settings) <= context.Now))
            return state.Then();
        return state.Answer.IsEmpty ? Hold.CloseQuietly(state, input, context) : Review(state, input, context);
    }
}
