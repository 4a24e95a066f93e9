using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Interviewing.Interview;

/// <summary>Decides what a reading leads to: a follow-up for the most valuable gap, or the close of the question.</summary>
internal static class AfterReading
{
    public static InterviewStep Decide(InterviewState state, ReadingDone done, InterviewContext context)
    {
        if (done.AnswerVersion != state.AnswerVersion)
            return state.Then();
        if (done.Reading.Language == AnswerLanguage.NothingToRead)
            return (state with { Phase = Phase.Listening, Answer = [], Since = context.Now }).Then(new Saying.NothingHeardYet());
        return NextProbe(state, done.Reading, context) is { } probe ? PutProbe(state, done.Reading, probe, context) : Conclude(state, done.Reading, context);
    }

    public static InterviewStep ExplainEstimate(InterviewState state, NoNumbers input, InterviewContext context)
    {
        if (state.Probes[^1].Gap is not (Gap.Metric or Gap.Result))
            return state.Then(new Saying.NotNow(state.Phase, state.Mode, nameof(NoNumbers)));
        return state.EstimateExplained
            ? Listen.Read(state, context)
            : (state with { EstimateExplained = true, Since = context.Now }).Then(new Saying.HowToEstimate(ProbePicker.HowToEstimate));
    }

    public static InterviewStep SkipProbe(InterviewState state, Skip input, InterviewContext context) => Listen.Finish(state, input, context);

    public static InterviewStep NoMoreProbes(InterviewState state, Done input, InterviewContext context) =>
        Listen.Finish(state with { ProbingOver = true }, input, context);

    private static AskedProbe? NextProbe(InterviewState state, AnswerReading reading, InterviewContext context) =>
        state.ProbingOver
        || state.Probes.Length >= context.Settings.MaxProbes
        || reading.Language != AnswerLanguage.English
        || Timing.LiveTimeIsOver(state, context)
            ? null
            : ProbePicker.Next(reading, state.Question.Kind, context.PrincipleOf(state.Question), state.Probes, state.EstimateExplained);

    private static InterviewStep PutProbe(InterviewState state, AnswerReading reading, AskedProbe probe, InterviewContext context)
    {
        var heard = state.Mode == InterviewMode.Practice ? ProbePicker.Heard(reading, probe.Gap) : null;
        return (state with { Phase = Phase.Probing, Probes = state.Probes.Add(probe), Since = context.Now })
            .Then(new Saying.Probe(probe.Gap, probe.Text, heard));
    }

    private static InterviewStep Conclude(InterviewState state, AnswerReading reading, InterviewContext context)
    {
        var question = state.Question;
        var critique = Critic.Write(reading, new CritiqueContext(
            question.Text, question.Kind, context.PrincipleOf(question), context.Settings.Length, context.Trade));
        var read = state with { Critique = critique, Since = context.Now };
        if (state.Mode == InterviewMode.Live)
            return Close.NextInLive(read, context);
        if (critique.NotRated is not null || state.SelfRating is not null || state.EditedAfterCritique)
            return Close.GiveCritique(read, state.SelfRating, context);
        var reflecting = read with { Phase = Phase.Reflecting, SelfRatingAsked = true };
        return state.SelfRatingAsked ? reflecting.Then() : reflecting.Then(new Saying.AskSelfRating());
    }
}
