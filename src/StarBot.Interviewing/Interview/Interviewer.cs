using System.Collections.Immutable;

namespace StarBot.Interviewing.Interview;

/// <summary>The interviewer as a function: a state and an input give a new state and what to do. Never throws, for any pair.</summary>
public static class Interviewer
{
    /// <summary>Begins an interview of 1 to 6 questions. A live one first asks whether the candidate is ready.</summary>
    public static InterviewStep Begin(
        ImmutableArray<PlannedQuestion> plan, InterviewMode mode, string? focus, InterviewContext context)
    {
        if (plan.Length is < 1 or > 6)
            throw new ArgumentOutOfRangeException(nameof(plan), plan.Length, "An interview has 1 to 6 questions.");
        var state = new InterviewState { Plan = plan, Mode = mode, Focus = focus, Since = context.Now };
        return mode == InterviewMode.Live
            ? state.Then(new Saying.Ready(plan.Length, context.Settings.LiveLimit))
            : Ask.Put(state, new InterviewInput.Start(), context);
    }

    public static InterviewStep Next(InterviewState state, InterviewInput input, InterviewContext context) =>
        TransitionTable.Find(state.Phase, input) is { } row ? row.Move(state, input, context) : Stay(state, input);

    private static InterviewStep Stay(InterviewState state, InterviewInput input) => input switch
    {
        InterviewInput.Glanced or InterviewInput.ReadingDone or InterviewInput.TimeUp or InterviewInput.Typing
            or InterviewInput.Edited or InterviewInput.Deleted => state.Then(),
        _ => state.Then(new Saying.NotNow(state.Phase, state.Mode, input.GetType().Name)),
    };
}

internal static class Steps
{
    public static InterviewStep Then(this InterviewState state, params ImmutableArray<InterviewEffect> effects) => new(state, effects);

    public static InterviewStep Then(this InterviewState state, Saying saying) => new(state, [new InterviewEffect.Say(saying)]);

    public static InterviewEffect AsEffect(this Saying saying) => new InterviewEffect.Say(saying);
}
