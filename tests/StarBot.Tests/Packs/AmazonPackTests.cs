using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

public class AmazonPackTests
{
    private static string[] Names { get; } =
    [
        "Customer Obsession", "Ownership", "Invent and Simplify", "Are Right, A Lot", "Learn and Be Curious", "Hire and Develop the Best",
        "Insist on the Highest Standards", "Think Big", "Bias for Action", "Frugality", "Earn Trust", "Dive Deep",
        "Have Backbone; Disagree and Commit", "Deliver Results", "Strive to be Earth's Best Employer",
        "Success and Scale Bring Broad Responsibility",
    ];

    public static TheoryData<string> Ids => [.. BuiltInPacks.Amazon.Principles.Select(p => p.Id)];

    [Fact]
    public void It_has_the_sixteen_principles_in_Amazons_order_and_spelling() =>
        BuiltInPacks.Amazon.Principles.Select(p => p.Name).ShouldBe(Names);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_principle_can_be_practised_for_a_fortnight_in_every_kind_and_at_every_level(string id)
    {
        var principle = BuiltInPacks.Amazon.Principles.Single(p => p.Id == id);

        principle.Questions.Count.ShouldBeGreaterThanOrEqualTo(13);
        foreach (var kind in Enum.GetValues<QuestionKind>().Where(k => k != QuestionKind.WhichPrinciple))
            principle.Questions.ShouldContain(q => q.Kind == kind, $"{id} has no {kind}");
        foreach (var level in Enum.GetValues<Level>())
            principle.Questions.Count(q => q.Level == level).ShouldBeGreaterThanOrEqualTo(2, $"{id}, {level}");
        principle.Questions.Count(q => q.Kind == QuestionKind.WhichPrinciple).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_principle_can_probe_every_gap_and_be_told_from_its_neighbours(string id)
    {
        var principle = BuiltInPacks.Amazon.Principles.Single(p => p.Id == id);

        principle.Probes.Keys.ShouldBe(Enum.GetValues<Gap>(), ignoreOrder: true);
        principle.Strong.Count.ShouldBeInRange(3, 5);
        principle.Weak.Count.ShouldBeInRange(3, 5);
        principle.ConfusedWith.Count.ShouldBeInRange(2, 3);
        principle.ConfusedWith.ShouldNotContain(c => c.PrincipleId == id);
        principle.Cues.Count.ShouldBeInRange(25, 50);
    }

    [Fact]
    public void A_question_that_says_plainly_whom_it_is_for_is_tagged_so()
    {
        var questions = BuiltInPacks.Amazon.Principles.SelectMany(p => p.Questions);

        string[] ofLeaders = ["your staff", "your people", "your group", "your crew", "you led", "you hired"];
        questions.Where(q => q.Level == Level.Anyone && ofLeaders.Any(q.Text.Contains)).ShouldBeEmpty();
        questions.Where(q => q.Text.StartsWith("How do you", StringComparison.Ordinal)).ShouldAllBe(q => q.Kind == QuestionKind.HowDoYou);
        questions.Where(q => q.Text.Contains("the principles")).ShouldAllBe(q => q.Kind == QuestionKind.WhichPrinciple);
    }

    [Fact]
    public void A_candidate_for_Amazon_Web_Services_finds_their_focus_set() =>
        BuiltInPacks.Amazon.FocusSets.Single(set => set.Id == "aws").PrincipleIds
            .ShouldBe(["customer-obsession", "earn-trust", "deliver-results", "learn-and-be-curious"]);

    [Fact]
    public void No_cue_belongs_to_many_principles()
    {
        var shared = BuiltInPacks.Amazon.Principles.SelectMany(p => p.Cues).CountBy(cue => cue).Where(cue => cue.Value > 2);

        shared.ShouldBeEmpty();
    }
}
