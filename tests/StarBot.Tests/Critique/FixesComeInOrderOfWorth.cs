using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using static StarBot.Tests.Critique.AReading;

namespace StarBot.Tests.Critique;

public class FixesComeInOrderOfWorth
{
    [Fact]
    public void There_are_never_more_than_three() =>
        Prop.ForAll(Stories.Any, story => With(story).Flagged(FlagKind.Blame).Flagged(FlagKind.Rambling).Flagged(FlagKind.TooLong).Critiqued().Fixes.Length <= 3)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_missing_result_comes_before_we_and_we_before_the_missing_task()
    {
        var critique = With(S("In May a belt broke."), A("We met."), A("We chose a belt."), A("I paid.")).Flagged(FlagKind.Blame, "a belt broke").Critiqued();
        critique.Fixes.Select(f => f.Headline).ShouldBe(["Say what came of it.", "Say what you did, not \"we\".", "Name the task in one sentence."]);
        critique.Fixes[0].Quote.ShouldBe("I paid.");
    }

    [Fact]
    public void A_missing_own_action_comes_before_a_missing_number()
    {
        var critique = With(S("In May a belt broke."), T("I had to fix it."), A("We fitted a new one."), R("It ran again.")).Critiqued();
        critique.Fixes.Select(f => f.Headline).ShouldBe(["Say what you did yourself.", "Put a size on the result."]);
        critique.Fixes[0].Why.ShouldStartWith("The only action sentence has no \"I\" in it.");
    }

    [Fact]
    public void Flags_come_after_the_gaps_in_their_own_order()
    {
        var critique = With(Whole).Flagged(FlagKind.TooLong).Flagged(FlagKind.Jargon, "scanner").Flagged(FlagKind.Blame, "label suppliers").Critiqued();
        critique.Fixes.Select(f => f.Headline).ShouldBe(["Tell your part, not whose fault it was.", "Say the special terms in plain words.", "Make it shorter."]);
        critique.Fixes[0].Quote.ShouldBe("label suppliers");
    }

    [Fact]
    public void General_talk_is_first_of_all_asked_for_one_day()
    {
        var critique = (With(O("I always listen to clients."), A("I call them."), R("They stay.")) with { IsStory = false }).Critiqued();
        critique.Fixes.Length.ShouldBe(1);
        critique.Fixes[0].Headline.ShouldBe("Tell one day when it happened.");
        critique.Fixes[0].Quote.ShouldBe("I always listen to clients.");
    }

    [Fact]
    public void A_how_do_you_question_may_begin_in_general_and_is_asked_for_an_example()
    {
        var general = With(O("I always listen to clients."));
        (general with { IsStory = false }).Critiqued(QuestionKind.HowDoYou).Fixes[0].Headline.ShouldBe("Follow the general part with one day when you did it.");
        With(Whole).Flagged(FlagKind.GeneralTalk, "In March").Critiqued(QuestionKind.HowDoYou).Fixes.ShouldBeEmpty();
        With(Whole).Flagged(FlagKind.GeneralTalk, "In March").Critiqued().Fixes[0].Headline.ShouldBe("Come to the example sooner.");
    }

    [Fact]
    public void Figures_that_size_only_the_setting_are_named_as_such()
    {
        var fix = With(S("We had 40 ovens.", "40 ovens"), T("I had to save them."), A("I called the maker."), R("They ran again.")).Critiqued().Fixes[0];
        fix.Why.ShouldContain("\"40 ovens\"");
        fix.Quote.ShouldBe("They ran again.");
    }

    [Fact]
    public void A_part_that_is_only_touched_is_never_said_to_be_absent()
    {
        var reading = With(Whole);
        var thin = reading with { Parts = reading.Parts with { Situation = new PartReading(0.3, 7, 3), Result = new PartReading(0.3, 7, 3) } };
        var fixes = thin.Critiqued().Fixes;
        fixes.Select(f => f.Headline).ShouldBe(["Say plainly what came of it.", "Say a little more of the setting."]);
        fixes[1].Quote.ShouldBe("In March our depot switched label suppliers.");
    }

    [Fact]
    public void What_did_not_make_the_three_is_kept_as_a_note()
    {
        var critique = With(S("In May a belt broke."), A("We met.")).Flagged(FlagKind.Jargon, "belt").Critiqued();
        critique.Fixes.Length.ShouldBe(3);
        critique.Notes.ShouldContain(n => n.Contains("Advice on Jargon.", StringComparison.Ordinal) && n.Contains("\"belt\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_story_is_named_as_old_in_its_own_words() =>
        (With(Whole) with { When = new WhenReading("In March", Recent: false) }).Critiqued().Notes.ShouldContain(n => n.Contains("\"In March\"", StringComparison.Ordinal));

    [Fact]
    public void Salespeople_are_told_to_halve_an_answer_that_passes_the_aim()
    {
        var longer = With(Whole) with { Length = new AnswerLength(200, 80) };
        longer.Critiqued(trade: Trade.Sales).Notes.ShouldContain(n => n.Contains("half its length", StringComparison.Ordinal));
        longer.Critiqued().Notes.ShouldNotContain(n => n.Contains("half its length", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_principles_are_offered_only_when_they_fit_clearly() =>
        With(Whole).Critiqued().AlsoServes.ShouldBe(["Dive Deep"]);
}
