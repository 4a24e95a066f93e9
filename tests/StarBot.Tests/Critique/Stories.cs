using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Reading;
using static StarBot.Tests.Critique.AReading;

namespace StarBot.Tests.Critique;

/// <summary>Random answers: any parts, any voice, in any order, with figures and without, empty talk in between.</summary>
public static class Stories
{
    private static readonly Sentence[] Situations = [S("In 2021 I ran a bakery with nine ovens.", "nine ovens"), S("Our oldest client was about to leave."), S("The night shift had lost two drivers.", "two drivers")];
    private static readonly Sentence[] Tasks = [T("I had to win them back by Friday."), T("My goal was to halve the waste.", "halve"), T("We were asked to repair the line.")];

    private static readonly Sentence[] Actions =
    [
        A("I called every client myself."), A("We rebuilt the rota."), A("I asked 14 drivers what they needed, because nobody had.", "14 drivers"),
        A("Then I wrote the new plan and I tested it."), A("The ovens were moved."), A("We then trained the crew, and we paid for it."),
    ];

    private static readonly Sentence[] Results = [R("Waste fell by 30 %.", "30 %"), R("The client stayed."), R("I learned to ask first."), R("Since then 3 shops have copied the rota.", "3 shops")];

    /// <summary>What says nothing, in any part that a reader may take it for.</summary>
    public static readonly Sentence[] Padding =
    [
        O("It was a very interesting time and I really enjoyed it a lot."), O("To be honest, it was quite something overall."),
        O("As I said, things were moving and everybody was involved in one way or another."),
        A("I really did a lot of different things."), R("It was a great experience and everyone was happy."), S("You know, it was a challenging situation."),
    ];

    public static Arbitrary<Sentence[]> Any { get; } = Arb.From(
        from s in Some(Situations, 0)
        from t in Some(Tasks, 0)
        from a in Some(Actions, 0)
        from r in Some(Results, 0)
        from o in Some(Padding[..3], 0)
        from shuffled in Gen.Shuffle(Joined(s, t, a, r, o))
        select shuffled);

    /// <summary>With all four parts, in order.</summary>
    public static Arbitrary<Sentence[]> WithAllParts { get; } = Arb.From(
        from s in Some(Situations, 1)
        from t in Some(Tasks, 1)
        from a in Some(Actions, 1)
        from r in Some(Results, 1)
        select Joined(s, t, a, r));

    public static Sentence[] Without(this Sentence[] story, StarPart part) => [.. story.Where(s => s.Part != part)];

    private static Sentence[] Joined(params Sentence[][] parts) => [.. parts.SelectMany(p => p)];

    private static Gen<Sentence[]> Some(Sentence[] these, int atLeast) =>
        from n in Gen.Choose(atLeast, these.Length)
        from shuffled in Gen.Shuffle(these)
        select shuffled[..n];
}
