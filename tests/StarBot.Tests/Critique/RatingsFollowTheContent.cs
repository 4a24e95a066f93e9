using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Reading;
using static StarBot.Tests.Critique.AReading;

namespace StarBot.Tests.Critique;

public class RatingsFollowTheContent
{
    [Theory]
    [InlineData(StarPart.Action)]
    [InlineData(StarPart.Result)]
    public void Without_its_action_or_its_result_an_answer_is_rated_lower(StarPart part) =>
        Prop.ForAll(Stories.WithAllParts, story => With(story.Without(part)).Critiqued().Sum() < With(story).Critiqued().Sum()).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(StarPart.Situation)]
    [InlineData(StarPart.Task)]
    [InlineData(StarPart.Action)]
    [InlineData(StarPart.Result)]
    public void Cutting_any_part_raises_no_rating(StarPart part) =>
        Prop.ForAll(Stories.WithAllParts, story => NoneRaised(With(story), With(story.Without(part)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Empty_sentences_raise_no_rating_whatever_part_a_reader_takes_them_for() =>
        Prop.ForAll(Stories.Any, Arb.From(Gen.NonEmptyListOf(Gen.Elements(Stories.Padding))), (story, padding) =>
            story.Length == 0 || NoneRaised(With(story), With([.. story, .. padding]))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_answer_said_twice_is_rated_no_higher_for_its_evidence()
    {
        var once = With(Whole).Critiqued();
        With([.. Whole, .. Whole.Where(s => s.Part == StarPart.Result)]).Critiqued().Of(Dimension.Evidence).ShouldBe(once.Of(Dimension.Evidence));
    }

    [Fact]
    public void A_whole_answer_reaches_the_top_of_structure_ownership_action_result_and_principle()
    {
        var critique = With(Whole).Critiqued();
        critique.Ratings.Where(r => r.Dimension != Dimension.Evidence).ShouldAllBe(r => r.Rating == 5);
        critique.Of(Dimension.Evidence).ShouldBe(4);
    }

    [Fact]
    public void Deeds_of_we_are_rated_lower_than_the_same_deeds_of_I()
    {
        var we = Whole.Select(s => s.Part == StarPart.Action ? s with { Text = s.Text.Replace("I ", "we ", StringComparison.Ordinal) } : s).ToArray();
        With(we).Critiqued().Of(Dimension.Ownership).ShouldBe(2);
        With(Whole).Critiqued().Of(Dimension.Ownership).ShouldBe(5);
    }

    [Fact]
    public void A_figure_in_the_result_is_worth_more_than_one_in_the_setting()
    {
        With(S("We had 40 ovens.", "40 ovens"), A("I called."), R("It worked out for the client.")).Critiqued().Of(Dimension.Evidence).ShouldBe(2);
        With(S("We had ovens."), A("I called."), R("It saved 40 ovens.", "40 ovens")).Critiqued().Of(Dimension.Evidence).ShouldBe(4);
    }

    [Fact]
    public void An_end_told_in_one_word_is_rated_lower_than_one_told_in_two_respects_and_that_lower_than_a_sized_one()
    {
        int Result(Sentence end) => With(S("In May a belt broke."), T("I had to mend it."), A("I called the maker."), end).Critiqued().Of(Dimension.Result);
        Result(R("The client stayed.")).ShouldBe(2);
        Result(R("The client stayed and renewed the contract.")).ShouldBe(3);
        Result(R("The waste fell by 30 %.", "30 %")).ShouldBe(4);
        Result(R("The waste fell by 30 %, the client stayed and renewed, and the check is now our standard.", "30 %")).ShouldBe(5);
    }

    [Theory]
    [InlineData("I had to win them back, I was the lead, and I felt unsure.", 0)]
    [InlineData("I then also called nine shops.", 1)]
    [InlineData("I called, I wrote and I asked.", 3)]
    [InlineData("I called, I wrote and I asked, I drove and I paid.", 3)]
    public void A_step_is_something_that_I_does_and_a_breathless_sentence_has_three_at_most(string action, int deeds) =>
        new AnswerView(With(S("In May a belt broke."), A(action)), Asked()).Deeds.ShouldBe(deeds);

    [Fact]
    public void General_talk_is_never_rated_above_two() =>
        (With(Whole) with { IsStory = false }).Critiqued().Ratings.ShouldAllBe(r => r.Rating <= 2);

    [Fact]
    public void Disorder_costs_a_point_of_structure() =>
        With(Whole).Flagged(FlagKind.OutOfOrder, "In March").Critiqued().Of(Dimension.Structure).ShouldBe(4);

    [Fact]
    public void The_asked_principle_is_rated_by_its_own_score_and_place()
    {
        int Fit(params PrincipleFit[] fits) => (With(Whole) with { Principles = [.. fits] }).Critiqued().Of(Dimension.Principle);
        Fit(new PrincipleFit("Ownership", 0.9)).ShouldBe(5);
        Fit(new("Dive Deep", 0.9), new("Ownership", 0.7)).ShouldBe(4);
        Fit(new("Dive Deep", 0.9), new("Ownership", 0.3)).ShouldBe(3);
        Fit(new PrincipleFit("Dive Deep", 0.9)).ShouldBe(2);
    }

    [Fact]
    public void Every_dimension_has_five_different_anchors_of_one_sentence()
    {
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            Anchors.Of(dimension).Distinct().Count().ShouldBe(5);
            Anchors.Of(dimension).ShouldAllBe(a => a.EndsWith('.') && a.Count(c => c == '.') == 1);
        }
    }

    [Fact]
    public void Every_rating_carries_its_anchor_and_a_next_step() =>
        Prop.ForAll(Stories.Any, story => With(story).Critiqued().Ratings
            .All(r => r.Rating is >= 1 and <= 5 && r.Anchor == Anchors.Of(r.Dimension, r.Rating) && r.NextStep.EndsWith('.'))).QuickCheckThrowOnFailure();

    private static bool NoneRaised(AnswerReading before, AnswerReading after)
    {
        var (was, now) = (before.Critiqued(), after.Critiqued());
        return now.Ratings.IsEmpty || was.Ratings.Zip(now.Ratings).All(p => p.Second.Rating <= p.First.Rating);
    }
}
