using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>Puts a question on the table.</summary>
internal static class Ask
{
    public static InterviewStep Put(InterviewState state, InterviewInput input, InterviewContext context) => Put(state, context, isRetry: false);

    public static InterviewStep PutAgain(InterviewState state, Again input, InterviewContext context) => Put(state, context, isRetry: true);

    public static InterviewStep PutAnother(InterviewState state, Another input, InterviewContext context) =>
        state.Answer.Length > 0
            ? state.Then(new Saying.AnswerUnderWay())
            : Put(state with { Plan = state.Plan.SetItem(state.Index, input.Replacement) }, context, isRetry: false);

    public static InterviewStep Put(InterviewState state, InterviewContext context, bool isRetry)
    {
        var limit = state.Mode == InterviewMode.Live ? context.Settings.LiveLimit : (TimeSpan?)null;
        return Blank(state, context).Then(
            new Saying.Question(state.Question, state.Index + 1, state.Plan.Length, state.Mode, limit, isRetry));
    }

    private static InterviewState Blank(InterviewState state, InterviewContext context) => state with
    {
        Phase = Phase.Listening,
        Answer = [],
        AnswerVersion = state.AnswerVersion + 1,
        CompleteSoFar = false,
        Probes = [],
        EstimateExplained = false,
        ProbingOver = false,
        Hints = 0,
        Critique = null,
        SelfRating = null,
        SelfRatingAsked = false,
        EditedAfterCritique = false,
        StorySaved = false,
        Since = context.Now,
        AskedAt = context.Now,
        HeardAt = context.Now,
    };
}
