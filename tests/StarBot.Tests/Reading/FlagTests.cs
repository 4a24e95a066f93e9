using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class FlagTests
{
    [Theory]
    [InlineData(FlagKind.HidingBehindBoss, "I let my boss handle it.")]
    [InlineData(FlagKind.HidingBehindBoss, "I asked my supervisor to deal with him.")]
    [InlineData(FlagKind.UnsureHowToHandle, "I wasn't really sure how to handle it.")]
    [InlineData(FlagKind.UnsureHowToHandle, "I didnt know what to do.")]
    [InlineData(FlagKind.CustomerAlwaysRight, "The customer is always right, so I gave in.")]
    [InlineData(FlagKind.Blame, "It failed because he forgot the key.")]
    [InlineData(FlagKind.Blame, "It was completely their fault.")]
    public void What_the_coach_says_not_to_say_is_flagged(FlagKind kind, string sentence)
    {
        var flag = Answers.Read(Answers.Of(Answers.Situation, Answers.Action, sentence)).Flagged(kind).ShouldNotBeNull();

        sentence.ShouldContain(flag.Text);
        flag.Text.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("It was our fault and I said so.")]
    [InlineData("My boss thanked me for it.")]
    [InlineData("I was sure how to handle it.")]
    public void Owning_up_is_not_blame(string sentence) => Answers.Read(Answers.Of(Answers.Whole, sentence)).Flags.ShouldBeEmpty();

    [Fact]
    public void Two_terms_that_an_outsider_would_not_know_are_jargon() =>
        Answers.Read("I moved the ETL to Kafka. It ran at night.").Flags.Where(f => f.Kind == FlagKind.Jargon).Select(f => f.Text).ShouldBe(["ETL", "Kafka"]);

    [Theory]
    [InlineData("I put the reader behind a feature flag and wrote load-tests.", "feature flag", "load-tests")]
    [InlineData("I ran an A/B test on the conversion funnel.", "A/B test", "conversion funnel")]
    [InlineData("I checked the demurrage and the safety stock.", "demurrage", "safety stock")]
    [InlineData("She had sepsis, so I changed the cannula.", "sepsis", "cannula")]
    public void Terms_of_several_words_and_of_every_trade_are_known(string answer, string first, string second) =>
        Answers.Read(answer).Flags.Where(f => f.Kind == FlagKind.Jargon).Select(f => f.Text).ShouldBe([first, second]);

    [Theory]
    [InlineData("I moved the ETL. The dashboard came from the pipeline.", true)]
    [InlineData("I moved the ETL. It fed the dashboard.", false)]
    [InlineData("I fixed the bug on staging, and the deployment passed the tests on the server.", true)]
    [InlineData("I deployed it. The deployment of what we deploy was a bug, and bugs come back.", false)]
    public void Terms_that_are_half_known_weigh_half(string answer, bool isJargon) =>
        (Answers.Read(answer).Flagged(FlagKind.Jargon) is not null).ShouldBe(isJargon);

    [Theory]
    [InlineData("I sent the CEO and HR a PDF from the UK.")]
    [InlineData("I wrote a runbook, a list of steps for the night, and a feature flag, which is a switch, into Kafka.")]
    [InlineData("I moved the ETL. It ran at night.")]
    [InlineData("I cut our ABR (average boarding rate) and the mean loading time (MLT) by half.")]
    [InlineData("I did not react and the spark was gone. In spring we had to express it.")]
    [InlineData("It was NOT my idea and it was VERY late.")]
    public void Common_explained_or_single_terms_are_not(string answer) =>
        Answers.Read(answer).Flagged(FlagKind.Jargon).ShouldBeNull();

    [Fact]
    public void A_general_opening_is_flagged_up_to_the_example()
    {
        const string opening = "I like to ask people what they need. You can look at numbers too, but you have to talk to people.";
        var reading = Answers.Read(opening + " For example, last spring I visited nine shops. I asked each owner what was missing. Sales grew by 8%.");

        reading.Flagged(FlagKind.GeneralTalk)!.Text.ShouldBe(opening);
        reading.IsStory.ShouldBeTrue();
        reading.Told(StarPart.Other).Count().ShouldBe(2);
    }

    [Fact]
    public void One_sentence_of_lead_in_is_fine() =>
        Answers.Read("I like to ask people directly. " + Answers.Whole).Flagged(FlagKind.GeneralTalk).ShouldBeNull();

    [Fact]
    public void What_one_would_do_is_hypothetical() =>
        Answers.Read("I would call the guest. Then I would offer a refund.").Flagged(FlagKind.Hypothetical)!.Text.ShouldBe("I would call the guest.");

    [Theory]
    [InlineData("pass")]
    [InlineData("I don't have an example for that.")]
    [InlineData("Sorry, I can't think of one.")]
    public void Declining_is_a_refusal_and_nothing_else(string answer)
    {
        var reading = Answers.Read(answer);

        reading.Flags.ShouldHaveSingleItem().Kind.ShouldBe(FlagKind.Refusal);
        reading.IsStory.ShouldBeFalse();
        reading.Parts.Situation.IsPresent.ShouldBeFalse();
    }

    [Fact]
    public void A_failure_without_a_lesson_is_flagged()
    {
        var failure = new ReadingContext(Kind: QuestionKind.Failure);

        Answers.Read(Answers.Whole, failure).Flagged(FlagKind.NoLesson).ShouldNotBeNull();
        Answers.Read(Answers.Whole + " I learned to check the ovens in January.", failure).Flagged(FlagKind.NoLesson).ShouldBeNull();
        Answers.Read(Answers.Whole).Flagged(FlagKind.NoLesson).ShouldBeNull();
    }

    [Fact]
    public void A_question_about_risk_wants_the_risk_named()
    {
        var risk = new ReadingContext("Tell me about a calculated risk.");

        Answers.Read(Answers.Whole, risk).Flagged(FlagKind.NoRisk).ShouldNotBeNull();
        Answers.Read(Answers.Whole + " The risk was a fire.", risk).Flagged(FlagKind.NoRisk).ShouldBeNull();
    }

    [Fact]
    public void A_long_setting_over_a_short_action_is_flagged()
    {
        var setting = Answers.Of(
            Answers.Situation, "The bakery was old and the street was busy.", "There were many guests and the days were long.",
            "The owner was away and the phone was broken.", "The town was full of visitors that week.");

        Answers.Read(Answers.Of(setting, "I called six hotels.", Answers.Result)).Flagged(FlagKind.ActionNotLongest).ShouldNotBeNull();
        Answers.Read(Answers.Whole).Flagged(FlagKind.ActionNotLongest).ShouldBeNull();
    }

    [Fact]
    public void A_result_told_before_the_setting_is_out_of_order() =>
        Answers.Read("Result: We saved 40 hours.\nSituation: When I was a clerk, the files were on paper.\nAction: I scanned them all.")
            .Flagged(FlagKind.OutOfOrder)!.Text.ShouldStartWith("When I was a clerk");

    [Theory]
    [InlineData(Trade.Other, 290, false)]
    [InlineData(Trade.Other, 310, true)]
    [InlineData(Trade.Sales, 160, true)]
    [InlineData(Trade.Sales, 140, false)]
    public void Salespeople_are_told_sooner_that_it_is_too_long(Trade trade, int words, bool flagged)
    {
        var answer = string.Concat(Enumerable.Repeat("I called. ", words / 2));

        (Answers.Read(answer, new ReadingContext(Trade: trade)).Flagged(FlagKind.TooLong) is not null).ShouldBe(flagged);
    }

    [Fact]
    public void Technical_people_are_told_to_halve_the_detail()
    {
        const string answer = "I moved the ETL to Kafka. It ran at night.";

        Answers.Read(answer, new ReadingContext(Trade: Trade.Technical)).Flagged(FlagKind.TooDetailed).ShouldNotBeNull();
        Answers.Read(answer).Flagged(FlagKind.TooDetailed).ShouldBeNull();
    }

    [Fact]
    public void A_sentence_without_an_end_is_rambling() =>
        Answers.Read("I called " + string.Concat(Enumerable.Repeat("the guest and ", 25)) + "left.").Flagged(FlagKind.Rambling).ShouldNotBeNull();

    [Fact]
    public void A_good_answer_has_no_flags() => Answers.Read(Answers.Whole).Flags.ShouldBeEmpty();
}
