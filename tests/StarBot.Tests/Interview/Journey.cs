using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Interview;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

public enum Move
{
    Say,
    SayWhileProbeIsUnsent,
    SayAgain,
    SayNothing,
    Edit,
    Delete,
    Typing,
    Done,
    Hint,
    NoNumbers,
    Skip,
    Another,
    Next,
    Again,
    Rate,
    DeliverReadings,
    TimeUp,
    Pause,
    Resume,
    SaveStory,
    Start,
    Stop,
}

/// <summary>One thing that happens: which message or text is meant, and how long after the last.</summary>
public sealed record Act(Move Move, int Pick, int Seconds);

/// <summary>A whole interview at random: how it is held, and up to 60 things that happen in it.</summary>
public sealed record Journey(InterviewMode Mode, int Questions, bool IsPatient, bool HoldsReadings, ImmutableArray<Act> Acts)
{
    // All moves are there; what a person does most is there more often, and Stop seldom.
    private static readonly Move[] Likely =
    [
        .. Enum.GetValues<Move>().Except([Move.Stop]).SelectMany(m => Enumerable.Repeat(m, 2)), Move.Stop,
        Move.Say, Move.Say, Move.Say, Move.Say, Move.Say, Move.Done, Move.Done, Move.Done, Move.DeliverReadings, Move.DeliverReadings, Move.Next,
    ];

    private static readonly string[] Texts =
    [
        Told.SettingOnly, Told.NoResult, Told.NoNumber, Told.Whole, "I called the client and asked what she needed.", "We decided to rebuild the rota.",
        "My task was to halve the waste by Friday.", "As a result, waste fell by 30 %.", "It went well.", "I always listen to people.", "What is the team like?",
        "Ayer fuimos al mercado con los niños y compramos pan para toda la semana.",
    ];

    private static readonly int[] Gaps = [0, 1, 3, 5, 13, 60, 400, 50_000, 700_000, 6_000_000];

    public static Arbitrary<Journey> Any { get; } = Arb.From(
        from mode in Gen.Elements(InterviewMode.Practice, InterviewMode.Live)
        from questions in Gen.Choose(1, 3)
        from isPatient in Gen.Elements(true, true, false)
        from holds in Gen.Elements(true, false)
        from length in Gen.Choose(1, 60)
        from acts in Gen.ArrayOf(AnyAct, length)
        select new Journey(mode, questions, isPatient, holds, [.. acts]));

    private static Gen<Act> AnyAct =>
        from move in Gen.Elements(Likely)
        from pick in Gen.Choose(0, 1000)
        from gap in Gen.Frequency((12, Gen.Elements(Gaps[..6])), (1, Gen.Elements(Gaps)))
        select new Act(move, pick, gap);

    /// <summary>Goes through it; after each act the witness sees the state before, the inputs and the talk.</summary>
    internal Talk Walk(Action<InterviewState, InterviewInput, Talk>? witness = null, bool reloads = false)
    {
        var settings = new InterviewSettings { Patience = IsPatient ? TimeSpan.FromSeconds(12) : TimeSpan.Zero };
        var talk = Mode == InterviewMode.Live ? Talk.LiveUnstarted(Questions, settings) : Talk.Practice(Questions, settings);
        talk.HoldsReadings = HoldsReadings;
        for (var i = 0; i < Acts.Length; i++)
        {
            talk.Wait(TimeSpan.FromSeconds(Acts[i].Seconds));
            foreach (var input in InputsOf(Acts[i], i, talk))
            {
                var before = talk.State;
                talk.Give(input);
                witness?.Invoke(before, input, talk);
                if (reloads)
                    talk.Reload();
            }
        }

        return talk;
    }

    public override string ToString() =>
        $"{Mode}, {Questions} questions, patient {IsPatient}, holds {HoldsReadings}: {string.Join(' ', Acts.Select(a => $"{a.Move}({a.Pick},{a.Seconds})"))}";

    private static InterviewInput[] InputsOf(Act act, int at, Talk talk) => act.Move switch
    {
        Move.Say => [new Said($"m{at}", act.Pick, Texts[act.Pick % Texts.Length])],
        Move.SayWhileProbeIsUnsent => [new Said($"m{at}", act.Pick, Texts[act.Pick % Texts.Length], ProbeUnsent: true)],
        Move.SayAgain => [new Said(SomeId(act, talk), act.Pick, "A message that came twice.")],
        Move.SayNothing => [new Said($"m{at}", act.Pick, " ")],
        Move.Edit => [new Edited(SomeId(act, talk), Texts[(act.Pick / 7) % Texts.Length])],
        Move.Delete => [new Deleted(SomeId(act, talk))],
        Move.Typing => [new Typing()],
        Move.Done => [new Done()],
        Move.Hint => [new AskHint()],
        Move.NoNumbers => [new NoNumbers()],
        Move.Skip => [new Skip()],
        Move.Another => [new Another(Talk.Questions[act.Pick % 7])],
        Move.Next => [new NextQuestion(Talk.Questions[act.Pick % 7])],
        Move.Again => [new Again()],
        Move.Rate => [new Rate(act.Pick % 7)],
        Move.DeliverReadings => Delivered(talk),
        Move.TimeUp => [new TimeUp()],
        Move.Pause => [new Pause()],
        Move.Resume => [new Resume()],
        Move.SaveStory => [new SaveStory()],
        Move.Start => [new Start()],
        _ => [new Stop()],
    };

    private static string SomeId(Act act, Talk talk) =>
        talk.State.Answer.IsEmpty || act.Pick % 9 == 0 ? "nobody" : talk.State.Answer[act.Pick % talk.State.Answer.Length].Id;

    private static InterviewInput[] Delivered(Talk talk)
    {
        InterviewInput[] found = [.. talk.Pending];
        talk.Pending.Clear();
        return found;
    }
}
