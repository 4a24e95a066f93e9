using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>Pauses, goes on and ends.</summary>
internal static class Hold
{
    public static InterviewStep Pause(InterviewState state, Pause input, InterviewContext context) =>
        (state with
        {
            Phase = Phase.Paused,
            PausedFrom = state.Phase == Phase.Reading ? Phase.Listening : state.Phase,
            Since = context.Now,
        }).Then(new Saying.Paused());

    public static InterviewStep Resume(InterviewState state, Resume input, InterviewContext context)
    {
        var resumed = Resumed(state, context);
        return resumed.Then(LastAsked(resumed, context));
    }

    private static Saying LastAsked(InterviewState state, InterviewContext context) => state.Phase switch
    {
        Phase.Asking => new Saying.Ready(state.Plan.Length, context.Settings.LiveLimit),
        Phase.Probing => new Saying.Resumed(state.Probes[^1].Text, IsProbe: true),
        Phase.Reflecting => new Saying.AskSelfRating(),
        Phase.Critiqued when state.EditedAfterCritique => new Saying.OfferNewReading(),
        Phase.Critiqued => new Saying.NotNow(state.Phase, state.Mode, nameof(InterviewInput.Resume)),
        Phase.TurningTables => new Saying.AskForQuestions(),
        _ => new Saying.Resumed(state.Question.Text, IsProbe: false),
    };

    public static InterviewStep Edit(InterviewState state, Edited edit, InterviewContext context) =>
        WithChangedAnswer(state, Listen.Edit(state, edit, context).State).Then();

    public static InterviewStep Delete(InterviewState state, Deleted delete, InterviewContext context) =>
        state.PausedFrom == Phase.Critiqued
            ? state.Then()
            : WithChangedAnswer(state, Listen.Delete(state, delete, context).State).Then();

    /// <summary>What was read before the change is not used any more: it is read again after the pause, or that is offered.</summary>
    private static InterviewState WithChangedAnswer(InterviewState before, InterviewState after) => after.PausedFrom switch
    {
        _ when after.AnswerVersion == before.AnswerVersion => before,
        Phase.Reflecting => after with { PausedFrom = Phase.Listening, Critique = null },
        Phase.Probing when after.Answer.IsEmpty => after with { PausedFrom = Phase.Listening },
        Phase.Critiqued => after with { EditedAfterCritique = true, HeardAt = before.HeardAt },
        _ => after,
    };

    public static InterviewStep ResumeWithWords(InterviewState state, Said said, InterviewContext context) =>
        Interviewer.Next(Resumed(state, context), said, context);

    public static InterviewStep Stop(InterviewState state, InterviewInput input, InterviewContext context)
    {
        var ended = state with { Phase = Phase.Finished, Since = context.Now };
        return IsAnswerUnkept(state)
            ? ended.Then(
                new InterviewEffect.KeepAnswer(state.Question, state.AnswerText, null),
                new Saying.Stopped(state.Outcomes.Length, KeptUnread: true).AsEffect())
            : ended.Then(new Saying.Stopped(state.Outcomes.Length, KeptUnread: false));
    }

    public static InterviewStep Expire(InterviewState state, TimeUp input, InterviewContext context)
    {
        if (!(Timing.DueAt(state, context.Settings) <= context.Now))
            return state.Then();
        var expired = state with { Phase = Phase.Expired, Since = context.Now };
        var had = IsAnswerUnkept(state);
        var say = new Saying.Expired(state.Question.Text, had).AsEffect();
        return had ? expired.Then(new InterviewEffect.KeepAnswer(state.Question, state.AnswerText, null), say) : expired.Then(say);
    }

    public static InterviewStep CloseQuietly(InterviewState state, TimeUp input, InterviewContext context) =>
        Timing.DueAt(state, context.Settings) <= context.Now
            ? (state with { Phase = Phase.Finished, Since = context.Now }).Then()
            : state.Then();

    private static bool IsAnswerUnkept(InterviewState state)
    {
        var phase = state.Phase == Phase.Paused ? state.PausedFrom : state.Phase;
        return state.Answer.Length > 0 && phase is not (Phase.Critiqued or Phase.TurningTables);
    }

    /// <summary>The pause does not count against live mode's time.</summary>
    private static InterviewState Resumed(InterviewState state, InterviewContext context) => state with
    {
        Phase = state.PausedFrom,
        Since = context.Now,
        HeardAt = context.Now,
        AskedAt = state.AskedAt + (context.Now - state.Since),
    };
}
