using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Reading;
using static StarBot.Tests.Critique.AReading;

namespace StarBot.Tests.Critique;

public class RatingsGoByDegrees
{
    [Fact]
    public void Cutting_the_action_is_noticed_where_the_task_and_the_result_go_on_telling_deeds()
    {
        Sentence[] told =
        [
            S("In May a belt broke."), T("I had to mend it, so I went to the yard."), .. Plan(6),
            R("I tested it, and the waste fell by 30 %.", "30 %"), R("The client stayed, and I wrote it into our standard."),
        ];
        Sentence[] echo = [.. told.Where(s => s.Part != StarPart.Action), A("I brought it back.")];
        With(echo).Critiqued().Of(Dimension.Action).ShouldBeLessThan(With(told).Critiqued().Of(Dimension.Action));
        With(echo).Critiqued().Of(Dimension.Ownership).ShouldBeLessThan(With(told).Critiqued().Of(Dimension.Ownership));
        With(echo).Critiqued().Of(Dimension.Principle).ShouldBeLessThan(With(told).Critiqued().Of(Dimension.Principle));
    }

    [Fact]
    public void Every_few_steps_of_I_are_worth_a_point_of_action()
    {
        Steps(1, 2).ShouldAllBe(c => c.Of(Dimension.Action) == 2);
        Steps(3, 4).ShouldAllBe(c => c.Of(Dimension.Action) == 3);
        Steps(5, 6, 7).ShouldAllBe(c => c.Of(Dimension.Action) == 4);
        Steps(8, 9, 12).ShouldAllBe(c => c.Of(Dimension.Action) == 5);
    }

    [Fact]
    public void Many_steps_without_a_reason_or_an_obstacle_are_not_the_top() =>
        With([S("In May a belt broke."), .. Plan(12).Skip(1)]).Critiqued().Of(Dimension.Action).ShouldBe(4);

    [Fact]
    public void Every_few_deeds_of_I_are_worth_a_point_of_ownership()
    {
        Steps(1, 2).ShouldAllBe(c => c.Of(Dimension.Ownership) == 3);
        Steps(3, 4, 5).ShouldAllBe(c => c.Of(Dimension.Ownership) == 4);
        Steps(6, 7, 12).ShouldAllBe(c => c.Of(Dimension.Ownership) == 5);
    }

    [Fact]
    public void Steps_that_nobody_owns_are_told_too_and_never_get_past_three()
    {
        int Action(int sentences) => With([S("In May a belt broke."), .. Enumerable.Repeat(A("The ovens were moved to the yard."), sentences)]).Critiqued().Of(Dimension.Action);
        Action(1).ShouldBe(2);
        Action(3).ShouldBe(3);
        Action(12).ShouldBe(3);
    }

    [Fact]
    public void Talk_around_the_deeds_does_not_make_a_tight_action_any_deeper()
    {
        Sentence[] tight = [S("In May a belt broke."), T("I had to mend it."), .. Plan(4), R("The waste fell by 30 %.", "30 %")];
        Sentence[] rambling = [.. tight[..^1], .. Enumerable.Repeat(A("The printer is far away and the road was full that night."), 6), tight[^1]];
        With(rambling).Critiqued().Of(Dimension.Action).ShouldBe(With(tight).Critiqued().Of(Dimension.Action));
        With(rambling).Critiqued().Of(Dimension.Ownership).ShouldBe(With(tight).Critiqued().Of(Dimension.Ownership));
    }

    [Fact]
    public void An_action_of_a_step_or_two_and_a_result_of_one_word_cost_a_point_of_structure_each_and_say_why()
    {
        var thin = With([.. Whole.Where(s => s.Part != StarPart.Action), A("I called the printer.")]).Critiqued();
        thin.Of(Dimension.Structure).ShouldBe(4);
        thin.Ratings[0].NextStep.ShouldContain("three steps");
        var brief = With([.. Whole.Where(s => s.Part != StarPart.Result), R("The client stayed.")]).Critiqued();
        brief.Of(Dimension.Structure).ShouldBe(4);
        brief.Ratings[0].NextStep.ShouldContain("second thing");
    }

    [Fact]
    public void A_principle_shows_less_in_few_steps_and_in_an_end_of_one_word()
    {
        var whole = With(Whole).Critiqued();
        whole.Of(Dimension.Principle).ShouldBe(5);
        With([.. Whole[..2], .. Plan(4), .. Whole[^2..]]).Critiqued().Of(Dimension.Principle).ShouldBe(4);
        With([.. Whole[..^2], R("The client stayed.")]).Critiqued().Of(Dimension.Principle).ShouldBe(4);
        With([.. Whole[..2], .. Plan(4), R("The client stayed.")]).Critiqued().Of(Dimension.Principle).ShouldBe(3);
    }

    [Fact]
    public void A_result_in_a_little_doubt_counts_for_less_and_two_plain_sentences_lift_the_doubt()
    {
        AnswerCritique Doubted(double presence, params Sentence[] end)
        {
            var reading = With([.. Whole[..^2], .. end]);
            return (reading with { Parts = reading.Parts with { Result = reading.Parts.Result with { Presence = presence } } }).Critiqued();
        }

        var sized = R("We relabelled 4,000 pallets.", "4,000");
        Doubted(0.95, sized).Of(Dimension.Result).ShouldBe(4);
        Doubted(0.85, sized).Of(Dimension.Result).ShouldBe(3);
        Doubted(0.85, sized).Of(Dimension.Evidence).ShouldBe(4);
        Doubted(0.7, sized).Of(Dimension.Result).ShouldBe(2);
        Doubted(0.7, sized).Of(Dimension.Evidence).ShouldBe(2);
        Doubted(0.85, sized, R("The depot had its trucks back at noon.")).Of(Dimension.Result).ShouldBe(4);
    }

    [Fact]
    public void An_end_without_a_figure_gets_its_due_for_every_thing_that_is_said_of_it()
    {
        int Result(params Sentence[] end) => With([S("In May a belt broke."), A("I called the maker."), .. end]).Critiqued().Of(Dimension.Result);
        Result(R("The client stayed.")).ShouldBe(2);
        Result(R("The client stayed."), R("She told her sister of it.")).ShouldBe(3);
        Result(R("The client stayed."), R("She told her sister of it."), R("Two days later the sister called.")).ShouldBe(4);
        Result(R("The client stayed, and I learned to ask first.")).ShouldBe(3);
    }

    // So many steps, one a sentence; the first says why.
    private static IEnumerable<Sentence> Plan(int steps) =>
        Enumerable.Range(1, steps).Select(n => A(n == 1 ? "I called the maker, because only he had the belt." : $"I then mended the part with the letter {(char)('A' + n)}."));

    private static IEnumerable<AnswerCritique> Steps(params int[] counts) =>
        counts.Select(n => With([S("In May a belt broke."), T("I had to mend it."), .. Plan(n), R("The client stayed.")]).Critiqued());
}
