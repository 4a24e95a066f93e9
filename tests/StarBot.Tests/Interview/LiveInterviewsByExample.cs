using StarBot.Interviewing.Interview;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Interview;

public class LiveInterviewsByExample
{
    private static readonly TimeSpan Limit = new InterviewSettings().LiveLimit;

    [Fact]
    public void It_waits_until_the_candidate_is_ready()
    {
        var talk = Talk.LiveUnstarted(2);
        talk.Effects.ShouldHaveSingleItem().ShouldBe(new InterviewEffect.Say(new Saying.Ready(2, Limit)));
        talk.Give(new Start()).LastSaid.Single().ShouldBeOfType<Saying.Question>().TimeLimit.ShouldBe(Limit);
    }

    [Fact]
    public void There_are_no_hints()
    {
        var talk = Talk.Live().Give(new AskHint());
        talk.LastSaid.Single().ShouldBeOfType<Saying.NotNow>();
        talk.State.Hints.ShouldBe(0);
    }

    [Fact]
    public void A_follow_up_does_not_show_what_was_heard() =>
        Talk.Live().Answers(Told.NoResult).LastSaid.Single().ShouldBeOfType<Saying.Probe>().Heard.ShouldBeNull();

    [Fact]
    public void No_critique_is_given_before_the_debrief()
    {
        var talk = Talk.Live(2).Answers(Told.Whole);
        talk.LastSaid.Single().ShouldBeOfType<Saying.Question>().Number.ShouldBe(2);
        talk.Answers(Told.Whole).LastSaid.Select(s => s.GetType())
            .ShouldBe([typeof(Saying.Critique), typeof(Saying.Critique), typeof(Saying.Debrief), typeof(Saying.AskForQuestions)]);
    }

    [Fact]
    public void When_time_is_up_what_was_said_is_read_and_nothing_more_is_asked()
    {
        var talk = Talk.Live().Says(Told.NoResult).After(Limit);
        talk.LastSaid.Select(s => s.GetType())
            .ShouldBe([typeof(Saying.TimeIsUp), typeof(Saying.Critique), typeof(Saying.Debrief), typeof(Saying.AskForQuestions)]);
        talk.Last.OfType<InterviewEffect.KeepAnswer>().ShouldHaveSingleItem().Answer.ShouldBe(Told.NoResult);
    }

    [Fact]
    public void When_time_is_up_without_a_word_the_next_question_comes() =>
        Talk.Live(2).After(Limit).LastSaid.Select(s => s.GetType()).ShouldBe([typeof(Saying.TimeIsUp), typeof(Saying.Question)]);

    [Fact]
    public void A_pause_does_not_count_against_the_time()
    {
        var talk = Talk.Live().Wait(TimeSpan.FromMinutes(1)).Give(new Pause()).Wait(TimeSpan.FromHours(3)).Give(new Resume());
        talk.After(Limit - TimeSpan.FromMinutes(1) - TimeSpan.FromSeconds(1)).State.Phase.ShouldBe(Phase.Listening);
        talk.After(TimeSpan.FromSeconds(1)).LastSaid.First().ShouldBeOfType<Saying.TimeIsUp>();
    }
}
