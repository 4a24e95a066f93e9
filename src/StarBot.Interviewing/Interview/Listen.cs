using System.Collections.Immutable;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>Gathers an answer from its messages and decides when it is given.</summary>
internal static class Listen
{
    public static InterviewStep Hear(InterviewState state, Said said, InterviewContext context)
    {
        if (string.IsNullOrWhiteSpace(said.Text))
            return state.Then(new Saying.NothingHeardYet());

        var withdraw = said.ProbeUnsent && state.Phase == Phase.Probing;
        var heard = Changed(state, Insert(state.Answer, said)) with
        {
            Phase = Phase.Listening,
            HeardAt = context.Now,
            Probes = withdraw ? state.Probes.RemoveAt(state.Probes.Length - 1) : state.Probes,
        };
        var step = context.Settings.Patience == TimeSpan.Zero ? Read(heard, context) : heard.Then(GlanceAt(heard, context));
        return withdraw ? step with { Effects = step.Effects.Insert(0, new InterviewEffect.WithdrawProbe()) } : step;
    }

    public static InterviewStep Edit(InterviewState state, Edited edit, InterviewContext context)
    {
        if (Find(state, edit.Id) is not { } at)
            return state.Then();
        var changed = Changed(state, state.Answer.SetItem(at, state.Answer[at] with { Text = edit.Text })) with { HeardAt = context.Now };
        return changed.Phase == Phase.Listening ? changed.Then(GlanceAt(changed, context)) : changed.Then();
    }

    public static InterviewStep Delete(InterviewState state, Deleted delete, InterviewContext context) =>
        Find(state, delete.Id) is { } at ? Changed(state, state.Answer.RemoveAt(at)).Then() : state.Then();

    /// <summary>A follow-up to an answer that is gone asks about nothing: back to listening.</summary>
    public static InterviewStep DeleteWhileProbing(InterviewState state, Deleted delete, InterviewContext context)
    {
        var step = Delete(state, delete, context);
        return step.State.Answer.IsEmpty
            ? (step.State with { Phase = Phase.Listening, Since = context.Now }).Then(new Saying.NothingHeardYet())
            : step;
    }

    public static InterviewStep EditAndReadAgain(InterviewState state, Edited edit, InterviewContext context) =>
        Find(state, edit.Id) is null ? state.Then() : Read(Edit(state, edit, context).State, context);

    public static InterviewStep DeleteAndReadAgain(InterviewState state, Deleted delete, InterviewContext context)
    {
        if (Find(state, delete.Id) is null)
            return state.Then();
        var changed = Delete(state, delete, context).State;
        return changed.Answer.IsEmpty
            ? (changed with { Phase = Phase.Listening, Critique = null, Since = context.Now }).Then(new Saying.NothingHeardYet())
            : Read(changed, context);
    }

    public static InterviewStep WaitForTyping(InterviewState state, Typing input, InterviewContext context) =>
        (state with { HeardAt = context.Now }).Then();

    public static InterviewStep Glance(InterviewState state, Glanced glanced, InterviewContext context) =>
        glanced.AnswerVersion == state.AnswerVersion
            ? (state with { CompleteSoFar = ProbePicker.Gaps(glanced.Reading).IsEmpty }).Then()
            : state.Then();

    public static InterviewStep Finish(InterviewState state, InterviewInput input, InterviewContext context) =>
        state.Answer.IsEmpty ? state.Then(new Saying.NothingHeardYet()) : Read(state, context);

    public static InterviewStep FinishWithoutProbes(InterviewState state, Skip input, InterviewContext context) =>
        Finish(state.Answer.IsEmpty ? state : state with { ProbingOver = true }, input, context);

    public static InterviewStep Hint(InterviewState state, AskHint input, InterviewContext context) =>
        state.Mode == InterviewMode.Live
            ? state.Then(new Saying.NotNow(state.Phase, state.Mode, nameof(AskHint)))
            : (state with { Hints = state.Hints + 1 }).Then(new Saying.Hint(Hints.For(state, context.PrincipleOf(state.Question))));

    public static InterviewStep TimeUp(InterviewState state, TimeUp input, InterviewContext context)
    {
        if (Timing.LiveTimeIsOver(state, context))
            return LiveTimeUp(state, context);
        if (!(Timing.DueAt(state, context.Settings) <= context.Now))
            return state.Then();
        return state.Phase == Phase.Listening && state.Answer.Length > 0 ? Read(state, context) : Hold.Expire(state, input, context);
    }

    public static InterviewStep ReadAgain(InterviewState state, TimeUp input, InterviewContext context) =>
        Timing.DueAt(state, context.Settings) <= context.Now ? Read(state, context) : state.Then();

    /// <summary>Hands the whole answer to a reader.</summary>
    public static InterviewStep Read(InterviewState state, InterviewContext context) =>
        (state with { Phase = Phase.Reading, Since = context.Now }).Then(
            new InterviewEffect.Read(state.AnswerVersion, state.AnswerText, context.ReadingOf(state.Question)));

    /// <summary>The messages in the order of their stamps; one that came twice is there once.</summary>
    public static ImmutableArray<Utterance> Insert(ImmutableArray<Utterance> answer, Said said)
    {
        if (answer.Any(u => u.Id == said.Id))
            return answer;
        var at = answer.Length;
        while (at > 0 && answer[at - 1].Stamp > said.Stamp)
            at--;
        return answer.Insert(at, new Utterance(said.Id, said.Stamp, said.Text));
    }

    private static InterviewStep LiveTimeUp(InterviewState state, InterviewContext context)
    {
        var step = state.Answer.IsEmpty
            ? Close.NextInLive(state, context)
            : Read(state with { ProbingOver = true }, context);
        return step with { Effects = step.Effects.Insert(0, new Saying.TimeIsUp().AsEffect()) };
    }

    private static InterviewEffect.Glance GlanceAt(InterviewState state, InterviewContext context) =>
        new InterviewEffect.Glance(state.AnswerVersion, state.AnswerText, context.ReadingOf(state.Question));

    private static InterviewState Changed(InterviewState state, ImmutableArray<Utterance> answer) =>
        state with { Answer = answer, AnswerVersion = state.AnswerVersion + 1, CompleteSoFar = false };

    private static int? Find(InterviewState state, string id)
    {
        var at = state.Answer.ToList().FindIndex(u => u.Id == id);
        return at < 0 ? null : at;
    }
}
