using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

public class InterviewsByExample
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);
    private static readonly InterviewSettings Impatient = new() { Patience = TimeSpan.Zero };

    [Fact]
    public void Three_messages_out_of_order_are_one_answer() =>
        Talk.Practice().Says("Third.", 30).Says("First.", 10).Says("Second.", 20).State.AnswerText.ShouldBe("First.\nSecond.\nThird.");

    [Fact]
    public void A_message_that_comes_twice_is_there_once() =>
        Talk.Practice().Says("Once.").Give(new Said("m1", 1, "Once.")).State.AnswerText.ShouldBe("Once.");

    [Fact]
    public void An_answer_is_read_when_nothing_more_comes()
    {
        var talk = Talk.Practice().Says(Told.NoResult);
        talk.After(Patience - TimeSpan.FromSeconds(1)).State.Phase.ShouldBe(Phase.Listening);
        talk.After(TimeSpan.FromSeconds(1)).State.Phase.ShouldBe(Phase.Probing);
    }

    [Fact]
    public void A_complete_answer_is_waited_for_less() =>
        Talk.Practice().Says(Told.Whole).After(TimeSpan.FromSeconds(4)).State.Phase.ShouldBe(Phase.Reflecting);

    [Fact]
    public void Typing_makes_it_wait_longer() =>
        Talk.Practice().Says(Told.NoResult).Wait(TimeSpan.FromSeconds(11)).Give(new Typing()).After(TimeSpan.FromSeconds(11)).State.Phase.ShouldBe(Phase.Listening);

    [Fact]
    public void Without_patience_each_message_is_a_whole_answer() =>
        Talk.Practice(1, Impatient).Says(Told.Whole).State.Phase.ShouldBe(Phase.Reflecting);

    [Fact]
    public void A_missing_result_is_asked_for_after_saying_what_was_heard()
    {
        var probe = Talk.Practice().Answers(Told.NoResult).LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.Probe>();
        probe.Gap.ShouldBe(Gap.Result);
        Told.NoResult.ShouldContain(probe.Heard.ShouldNotBeNull());
    }

    [Fact]
    public void A_complete_answer_gets_no_follow_up() =>
        Talk.Practice().Answers(Told.Whole).LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.AskSelfRating>();

    [Fact]
    public void A_follow_up_that_is_not_out_yet_is_withdrawn_when_more_comes()
    {
        var talk = Talk.Practice().Answers(Told.NoResult).Says("I forgot this.", probeUnsent: true);
        talk.Last[0].ShouldBeOfType<InterviewEffect.WithdrawProbe>();
        talk.State.Probes.ShouldBeEmpty();
    }

    [Fact]
    public void A_follow_up_that_is_out_stands()
    {
        var talk = Talk.Practice().Answers(Told.NoResult).Says("I forgot this.");
        talk.Effects.ShouldNotContain(e => e is InterviewEffect.WithdrawProbe);
        talk.State.Probes.ShouldHaveSingleItem();
    }

    [Fact]
    public void No_numbers_is_met_once_with_how_to_estimate_and_then_it_goes_on()
    {
        var talk = Talk.Practice().Answers(Told.NoNumber);
        talk.State.Probes[^1].Gap.ShouldBe(Gap.Metric);
        talk.Give(new NoNumbers()).LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.HowToEstimate>();
        talk.Give(new NoNumbers()).State.Phase.ShouldBe(Phase.Reflecting);
    }

    [Fact]
    public void Words_that_come_while_it_is_read_join_the_answer_and_the_late_reading_is_not_used()
    {
        var talk = Talk.Practice().Holding().Answers(Told.NoResult).Says("We saved 40 hours.").Deliver();
        talk.State.Phase.ShouldBe(Phase.Listening);
        talk.State.AnswerText.ShouldBe(Told.NoResult + "\nWe saved 40 hours.");
        talk.State.Probes.ShouldBeEmpty();
    }

    [Fact]
    public void A_reading_that_does_not_come_is_asked_for_again() =>
        Talk.Practice().Holding().Answers(Told.Whole).After(TimeSpan.FromMinutes(2)).Last.ShouldHaveSingleItem().ShouldBeOfType<InterviewEffect.Read>();

    [Fact]
    public void The_candidates_own_rating_is_kept_beside_ours()
    {
        var talk = Talk.Practice().Answers(Told.Whole).Give(new Rate(2));
        talk.State.Outcomes.ShouldHaveSingleItem().SelfRating.ShouldBe(2);
        talk.LastSaid.OfType<Saying.Critique>().ShouldHaveSingleItem().SelfRating.ShouldBe(2);
    }

    [Fact]
    public void Of_a_question_that_is_done_with_the_words_do_not_stay_in_the_state()
    {
        var talk = Talk.Practice().Answers(Told.Whole).Give(new Rate(2));
        var given = talk.LastSaid.OfType<Saying.Critique>().ShouldHaveSingleItem().What;
        talk.Give(new NextQuestion(Talk.Questions[1]));

        talk.State.Outcomes.ShouldHaveSingleItem().Critique.Ratings.Select(r => (r.Dimension, r.Rating, r.NextStep))
            .ShouldBe(given.Ratings.Select(r => (r.Dimension, r.Rating, r.NextStep)));
        given.Quotes.Where(q => talk.Json.Contains(System.Text.Json.JsonEncodedText.Encode(q).ToString(), StringComparison.Ordinal)).ShouldBeEmpty();
        given.Quotes.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_wait_for_a_self_rating_is_not_part_of_the_time_to_answer() =>
        Talk.Practice().Wait(TimeSpan.FromSeconds(90)).Answers(Told.Whole).After(TimeSpan.FromHours(12)).State.Outcomes[0].Seconds.ShouldBe(90);

    [Fact]
    public void More_words_instead_of_a_rating_are_read_and_the_rating_is_asked_for_again() =>
        Talk.Practice().Answers(Told.Whole).Says("I also told the mayor.").LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.AskSelfRating>();

    [Fact]
    public void Taking_the_whole_answer_back_takes_the_follow_up_back_too()
    {
        var talk = Talk.Practice().Answers(Told.NoResult).Give(new Deleted("m1"));
        talk.State.Phase.ShouldBe(Phase.Listening);
        talk.LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.NothingHeardYet>();
    }

    [Fact]
    public void An_edit_after_the_critique_offers_a_new_reading_even_when_no_rating_was_given()
    {
        var talk = Talk.Practice().Answers(Told.NoNumber).Give(new Done()).Give(new Skip()).Give(new Edited("m1", Told.Whole));
        talk.LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.OfferNewReading>();
        talk.Give(new Done()).LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.Critique>().Before.ShouldNotBeNull();
    }

    [Fact]
    public void An_edit_in_a_pause_is_read_before_anything_is_said_about_it()
    {
        var talk = Talk.Practice().Answers(Told.Whole).Give(new Pause(), new Edited("m1", Told.NoResult), new Resume());
        talk.Give(new Done()).LastSaid.ShouldHaveSingleItem().ShouldBeOfType<Saying.Probe>().Gap.ShouldBe(Gap.Result);
    }

    [Fact]
    public void After_a_pause_it_repeats_what_it_had_asked()
    {
        Talk.Practice().Answers(Told.NoResult).Give(new Pause()).Give(new Resume()).LastSaid.Single().ShouldBeOfType<Saying.Resumed>().IsProbe.ShouldBeTrue();
        Talk.Practice().Give(new Pause()).Give(new Resume()).LastSaid.Single().ShouldBe(new Saying.Resumed(Talk.Questions[0].Text, false));
        Talk.Practice().Answers(Told.Whole).Give(new Pause()).Give(new Resume()).LastSaid.Single().ShouldBeOfType<Saying.AskSelfRating>();
    }

    [Fact]
    public void In_practice_next_brings_the_question_that_was_handed_in_and_again_the_same()
    {
        var talk = Talk.Practice().Answers(Told.Whole).Give(new Rate(4)).Give(new Again());
        talk.LastSaid.Single().ShouldBeOfType<Saying.Question>().IsRetry.ShouldBeTrue();
        talk.State.Answer.ShouldBeEmpty();
        talk.Answers(Told.NoNumber).Give(new Done()).Give(new Rate(3)).LastSaid.OfType<Saying.Critique>().Single().Before.ShouldNotBeNull();
        talk.Give(new NextQuestion(Talk.Questions[3])).LastSaid.Single().ShouldBeOfType<Saying.Question>().What.ShouldBe(Talk.Questions[3]);
    }

    [Fact]
    public void A_mock_of_two_ends_with_a_debrief_and_the_candidates_questions()
    {
        var talk = Talk.Practice(2).Answers(Told.Whole).Give(new Rate(4)).Give(new NextQuestion(Talk.Questions[5]));
        talk.State.Question.ShouldBe(Talk.Questions[1]);
        talk.Answers(Told.Whole).Give(new Rate(4)).Give(new NextQuestion(Talk.Questions[5]));
        talk.LastSaid.Select(s => s.GetType()).ShouldBe([typeof(Saying.Debrief), typeof(Saying.AskForQuestions)]);
        var review = talk.Answers("What training do new people get?\nWhat is the salary?").LastSaid.Single().ShouldBeOfType<Saying.QuestionsReviewed>().What;
        review.Covered.ShouldHaveSingleItem().ShouldBe(new AskedTopic(QuestionTopic.Training, "What training do new people get"));
        review.Cautions.ShouldHaveSingleItem().ShouldContain("salary");
        talk.State.Phase.ShouldBe(Phase.Finished);
    }

    [Fact]
    public void A_story_is_saved_once()
    {
        var talk = Talk.Practice().Answers(Told.Whole).Give(new Rate(4)).Give(new SaveStory());
        talk.Last.OfType<InterviewEffect.KeepStory>().ShouldHaveSingleItem().Answer.ShouldBe(Told.Whole);
        talk.Give(new SaveStory()).Last.OfType<InterviewEffect.KeepStory>().ShouldBeEmpty();
    }

    [Fact]
    public void A_stop_keeps_the_answer_that_was_not_read() =>
        Talk.Practice().Says(Told.SettingOnly).Give(new Stop()).Last.OfType<InterviewEffect.KeepAnswer>().ShouldHaveSingleItem().Answer.ShouldBe(Told.SettingOnly);
}
