using StarBot.Interviewing.Interview;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

public class EveryPairHasAnOutcome
{
    private static readonly TimeSpan Long = TimeSpan.FromDays(90);

    private static readonly InterviewSettings Impatient = new() { Patience = TimeSpan.Zero };

    private static readonly Func<Talk>[] Walks =
    [
        () => Talk.LiveUnstarted(),
        () => Talk.Practice(),
        () => Talk.Practice(2),
        () => Talk.Practice().Says(Told.SettingOnly),
        () => Talk.Live(),
        () => Talk.Live(2).Says(Told.Whole),
        () => Talk.Practice().Holding().Answers(Told.SettingOnly),
        () => Talk.Live().Holding().Answers(Told.Whole),
        () => Talk.Practice().Answers(Told.NoResult),
        () => Talk.Practice().Answers(Told.NoNumber),
        () => Talk.Practice().Answers(Told.NoNumber).Give(new NoNumbers()),
        () => Talk.Live().Answers(Told.NoResult),
        () => Talk.Practice().Answers(Told.Whole),
        () => Talk.Practice().Answers(Told.Whole).Give(new Rate(3)),
        () => Talk.Practice(2).Answers(Told.Whole).Give(new Skip()),
        () => Talk.Practice().Answers(Told.Whole).Give(new Skip(), new Edited("m1", Told.NoResult)),
        () => Talk.Live().Answers(Told.Whole),
        () => Talk.Live().Answers(Told.Whole).Says("What is the team like?"),
        () => Talk.Practice(2).Answers(Told.Whole).Give(new Skip(), new NextQuestion(Talk.Questions[1])).Answers(Told.Whole).Give(new Skip()),
        () => Talk.Practice(2, Impatient),
        () => Talk.Practice(1, Impatient).Holding().Says(Told.NoResult),
        () => Talk.Practice(1, Impatient).Says(Told.NoResult),
        () => Talk.LiveUnstarted(1, Impatient).Give(new Start()).Says(Told.Whole),
        () => Talk.Live().Holding().Answers(Told.Whole).Wait(TimeSpan.FromMinutes(1)),
        () => Talk.Practice().Says(Told.SettingOnly).Says(Told.Whole).Give(new Done()),
        () => Talk.Practice().Give(new Stop()),
        () => Talk.Practice().After(Long),
    ];

    // Nothing is given to these talks any more, so all tests can share them.
    private static readonly Lazy<ILookup<Phase, Talk>> States = new(() => Walks.SelectMany(Variants).ToLookup(t => t.State.Phase));

    public static TheoryData<Phase, string> Pairs =>
        [.. from phase in Enum.GetValues<Phase>() from input in typeof(InterviewInput).GetNestedTypes() select (phase, input.Name)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Each_pair_ends_where_its_row_says_and_none_throws(Phase phase, string input)
    {
        var tried = 0;
        foreach (var talk in StatesIn(phase))
        {
            foreach (var given in InputsOf(input, talk))
            {
                var step = Interviewer.Next(talk.State, given, talk.Context);
                var row = TransitionTable.Rows.SingleOrDefault(r => r.From == phase && r.Input == given.GetType());
                if (row is null)
                    step.State.ShouldBe(talk.State);
                else
                    row.To.ShouldContain(step.State.Phase, given.ToString());
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_end_that_a_row_names_is_come_to()
    {
        var seen = Enum.GetValues<Phase>().SelectMany(StatesIn)
            .SelectMany(talk => TransitionTable.Rows.Where(r => r.From == talk.State.Phase).SelectMany(r => InputsOf(r.Input.Name, talk)
                .Select(input => (r.From, r.Input, To: Interviewer.Next(talk.State, input, talk.Context).State.Phase))));
        TransitionTable.Rows.SelectMany(r => r.To.Select(to => (r.From, r.Input, To: to))).Except(seen).ShouldBeEmpty();
    }

    [Fact]
    public void A_person_who_asks_for_what_cannot_be_done_is_always_told_something()
    {
        string[] asked = ["Start", "Said", "Done", "AskHint", "NoNumbers", "Skip", "Another", "NextQuestion", "Again", "Rate", "Pause", "Resume", "Stop", "SaveStory"];
        foreach (var (phase, talk) in Enum.GetValues<Phase>().SelectMany(p => StatesIn(p).Select(t => (p, t))))
        {
            foreach (var given in asked.SelectMany(name => InputsOf(name, talk)))
            {
                if (TransitionTable.Rows.All(r => r.From != phase || r.Input != given.GetType()))
                    Interviewer.Next(talk.State, given, talk.Context).Effects.ShouldHaveSingleItem()
                        .ShouldBeOfType<InterviewEffect.Say>().What.ShouldBeOfType<Saying.NotNow>();
            }
        }
    }

    private static IEnumerable<Talk> StatesIn(Phase phase) => States.Value[phase];

    /// <summary>Each state as it is, and with the clock long past everything; and each of them paused.</summary>
    private static IEnumerable<Talk> Variants(Func<Talk> walk) =>
        [walk(), walk().Wait(Long), walk().Give(new Pause()), walk().Give(new Pause()).Wait(Long)];

    private static IEnumerable<InterviewInput> InputsOf(string name, Talk talk) => name switch
    {
        nameof(Start) => [new Start()],
        nameof(Said) => [new Said("x", 99, "I called the client myself."), new Said("x", 0, "Before that.", true), new Said("x", 99, "  "), new Said("m1", 1, "Sent twice.")],
        nameof(Edited) => [new Edited("m1", Told.Whole), new Edited("m1", ""), new Edited("nobody", "Else.")],
        nameof(Deleted) => [new Deleted("m1"), new Deleted("nobody")],
        nameof(Typing) => [new Typing()],
        nameof(Done) => [new Done()],
        nameof(AskHint) => [new AskHint()],
        nameof(NoNumbers) => [new NoNumbers()],
        nameof(Skip) => [new Skip()],
        nameof(Another) => [new Another(Talk.Questions[6])],
        nameof(NextQuestion) => [new NextQuestion(Talk.Questions[6])],
        nameof(Again) => [new Again()],
        nameof(Rate) => [new Rate(3), new Rate(-7), new Rate(70)],
        nameof(Glanced) => [new Glanced(talk.State.AnswerVersion, Told.Read(Told.Whole)), new Glanced(-1, Told.Read(Told.Whole))],
        nameof(ReadingDone) => [.. talk.Pending.OfType<ReadingDone>(), .. ReadingsOf(talk.State)],
        nameof(TimeUp) => [new TimeUp()],
        nameof(Pause) => [new Pause()],
        nameof(Resume) => [new Resume()],
        nameof(Stop) => [new Stop()],
        nameof(SaveStory) => [new SaveStory()],
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "An input that no test gives."),
    };

    private static IEnumerable<ReadingDone> ReadingsOf(InterviewState state) =>
    [
        .. new[] { Told.Whole, Told.SettingOnly, "", "¿Qué tal? Ayer fuimos al mercado con los niños y compramos pan." }
            .Select(text => new ReadingDone(state.AnswerVersion, Told.Read(text))),
        new ReadingDone(state.AnswerVersion - 1, Told.Read(Told.Whole)),
    ];
}
