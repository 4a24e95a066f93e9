using System.Collections.Frozen;
using System.Collections.Immutable;
using static StarBot.Interviewing.Interview.InterviewInput;
using static StarBot.Interviewing.Interview.Phase;

namespace StarBot.Interviewing.Interview;

/// <summary>
/// Every transition of an interview, one row each. A pair that has no row stays where it is: a person is told what can be
/// done now, a late reading or an early clock is passed over. <c>docs/interview-states.md</c> is drawn from these rows.
/// </summary>
public static class TransitionTable
{
    public static readonly ImmutableArray<Transition> Rows =
    [
        On<Start>(Asking, Ask.Put, "puts the question", Listening),
        On<Said>(Asking, Ask.Put, "takes any word as a yes and puts the question", Listening),
        On<Done>(Asking, Ask.Put, "puts the question", Listening),
        On<Another>(Asking, Ask.PutAnother, "puts another question", Listening),
        On<TimeUp>(Asking, Hold.Expire, "nobody came: closes", Expired, Asking),

        On<Said>(Listening, Listen.Hear, "adds to the answer; where there is no patience, reads it", Listening, Phase.Reading),
        On<Edited>(Listening, Listen.Edit, "changes that message of the answer", Listening),
        On<Deleted>(Listening, Listen.Delete, "takes that message out of the answer", Listening),
        On<Typing>(Listening, Listen.WaitForTyping, "waits longer", Listening),
        On<Glanced>(Listening, Listen.Glance, "waits less when the answer is complete", Listening),
        On<Done>(Listening, Listen.Finish, "reads the answer, if there is one", Phase.Reading, Listening),
        On<Skip>(Listening, Listen.FinishWithoutProbes, "reads the answer and asks nothing more", Phase.Reading, Listening),
        On<Another>(Listening, Ask.PutAnother, "puts another question, unless an answer is under way", Listening),
        On<AskHint>(Listening, Listen.Hint, "gives a hint (practice only)", Listening),
        On<TimeUp>(Listening, Listen.TimeUp, "patience over: reads; live time over: reads and asks nothing more; nobody came: closes", Phase.Reading, Listening, TurningTables, Expired),

        On<ReadingDone>(Phase.Reading, AfterReading.Decide, "asks for the most valuable gap, or closes the question", Probing, Reflecting, Critiqued, Listening, TurningTables, Phase.Reading),
        On<Said>(Phase.Reading, Listen.Hear, "joins the answer; the reading under way is not used", Listening, Phase.Reading),
        On<Edited>(Phase.Reading, Listen.EditAndReadAgain, "changes the answer and reads again", Phase.Reading),
        On<Deleted>(Phase.Reading, Listen.DeleteAndReadAgain, "takes it out and reads again", Phase.Reading, Listening),
        On<TimeUp>(Phase.Reading, Listen.ReadAgain, "the reading did not come: asks for it again", Phase.Reading),

        On<Said>(Probing, Listen.Hear, "adds to the answer; an unsent follow-up is withdrawn", Listening, Phase.Reading, Probing),
        On<Edited>(Probing, Listen.Edit, "changes that message of the answer", Probing),
        On<Deleted>(Probing, Listen.DeleteWhileProbing, "takes that message out of the answer", Probing, Listening),
        On<Typing>(Probing, Listen.WaitForTyping, "waits longer", Probing),
        On<NoNumbers>(Probing, AfterReading.ExplainEstimate, "explains once how to estimate, then goes on", Probing, Phase.Reading),
        On<Skip>(Probing, AfterReading.SkipProbe, "leaves this follow-up out", Phase.Reading),
        On<Done>(Probing, AfterReading.NoMoreProbes, "asks nothing more", Phase.Reading),
        On<AskHint>(Probing, Listen.Hint, "gives a hint for the follow-up (practice only)", Probing),
        On<TimeUp>(Probing, Listen.TimeUp, "live time over: closes the question; nobody came: closes", Phase.Reading, Expired, Probing),

        On<Rate>(Reflecting, Close.Rate, "takes the self-rating and gives the critique", Critiqued),
        On<Skip>(Reflecting, Close.WithoutRating, "gives the critique", Critiqued),
        On<Done>(Reflecting, Close.WithoutRating, "gives the critique", Critiqued),
        On<TimeUp>(Reflecting, Close.WithoutRating, "gives the critique", Critiqued, Reflecting),
        On<Said>(Reflecting, Close.HearMore, "joins the answer, which is read again", Phase.Reading, Reflecting),
        On<Edited>(Reflecting, Listen.EditAndReadAgain, "changes the answer and reads again", Phase.Reading, Reflecting),
        On<Deleted>(Reflecting, Listen.DeleteAndReadAgain, "takes it out and reads again", Phase.Reading, Listening, Reflecting),

        On<NextQuestion>(Critiqued, Close.Next, "puts the next question; after a mock interview's last, the debrief", Listening, TurningTables),
        On<Again>(Critiqued, Ask.PutAgain, "puts the same question again", Listening),
        On<SaveStory>(Critiqued, Close.SaveStory, "keeps the answer as a story", Critiqued),
        On<Edited>(Critiqued, Close.OfferNewReading, "offers a new reading", Critiqued),
        On<Done>(Critiqued, Close.ReadEdited, "reads the edited answer", Phase.Reading, Critiqued),
        On<TimeUp>(Critiqued, Hold.CloseQuietly, "closes quietly", Finished, Critiqued),

        On<Said>(TurningTables, TurnTables.Hear, "adds a question to the interviewer; where there is no patience, reviews them", TurningTables, Finished),
        On<Edited>(TurningTables, Listen.Edit, "changes that message", TurningTables),
        On<Done>(TurningTables, TurnTables.Review, "reviews the questions", Finished, TurningTables),
        On<Skip>(TurningTables, Hold.Stop, "leaves this out", Finished),
        On<TimeUp>(TurningTables, TurnTables.TimeUp, "reviews the questions; nobody came: closes quietly", Finished, TurningTables),

        On<Resume>(Paused, Hold.Resume, "goes on where it stopped", Asking, Listening, Probing, Reflecting, Critiqued, TurningTables),
        On<Said>(Paused, Hold.ResumeWithWords, "goes on and takes the words there", Listening, Phase.Reading, Probing, Reflecting, Critiqued, TurningTables, Finished),
        On<Edited>(Paused, Hold.Edit, "changes that message of the answer", Paused),
        On<Deleted>(Paused, Hold.Delete, "takes that message out of the answer", Paused),
        On<TimeUp>(Paused, Hold.Expire, "closes after a long time", Expired, Paused),

        .. From([Asking, Listening, Phase.Reading, Probing, Reflecting, Critiqued, TurningTables],
            from => On<Pause>(from, Hold.Pause, "waits until asked to go on", Paused)),
        .. From([Asking, Listening, Phase.Reading, Probing, Reflecting, Critiqued, TurningTables, Paused],
            from => On<Stop>(from, Hold.Stop, "ends; an answer under way is kept", Finished)),
    ];

    private static readonly FrozenDictionary<(Phase, Type), Transition> ByPair = Rows.ToFrozenDictionary(r => (r.From, r.Input));

    internal static Transition? Find(Phase phase, InterviewInput input) => ByPair.GetValueOrDefault((phase, input.GetType()));

    private static Transition On<TInput>(
        Phase from, Func<InterviewState, TInput, InterviewContext, InterviewStep> move, string what, params ImmutableArray<Phase> to)
        where TInput : InterviewInput =>
        new(from, typeof(TInput), (state, input, context) => move(state, (TInput)input, context), what, to);

    private static IEnumerable<Transition> From(ImmutableArray<Phase> phases, Func<Phase, Transition> row) => phases.Select(row);
}

/// <summary>One row: from which phase, on which input, what it does in words, and the phases that it can end in.</summary>
public sealed record Transition(
    Phase From,
    Type Input,
    Func<InterviewState, InterviewInput, InterviewContext, InterviewStep> Move,
    string What,
    ImmutableArray<Phase> To);
