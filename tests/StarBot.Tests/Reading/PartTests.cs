using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class PartTests
{
    [Fact]
    public void A_complete_answer_has_all_four_parts()
    {
        var reading = Answers.Read(Answers.Whole);

        reading.Parts.Situation.IsPresent.ShouldBeTrue();
        reading.Parts.Task.IsPresent.ShouldBeTrue();
        reading.Parts.Action.IsPresent.ShouldBeTrue();
        reading.Parts.Result.IsPresent.ShouldBeTrue();
    }

    [Fact]
    public void Each_sentence_is_read_as_the_part_it_tells()
    {
        var reading = Answers.Read(Answers.Whole);

        reading.Told(StarPart.Situation).ShouldBe([Answers.Situation]);
        reading.Told(StarPart.Task).ShouldBe([Answers.Task]);
        reading.Told(StarPart.Action).Count().ShouldBe(3);
        reading.Told(StarPart.Result).ShouldBe([Answers.Result]);
    }

    [Fact]
    public void A_last_sentence_is_no_result_when_nothing_came_of_it() =>
        Answers.Read(Answers.Of(Answers.Situation, Answers.Task, Answers.Action)).Parts.Result.IsPresent.ShouldBeFalse();

    [Fact]
    public void A_story_without_anything_done_lacks_its_action() =>
        Answers.Read(Answers.Of(Answers.Situation, Answers.Task, Answers.PlainResult)).Parts.Action.IsPresent.ShouldBeFalse();

    [Fact]
    public void A_story_without_a_goal_lacks_its_task()
    {
        var whole = Answers.Read(Answers.Whole).Parts.Task.Presence;
        var cut = Answers.Read(Answers.Of(Answers.Situation, Answers.Action, Answers.Result)).Parts.Task;

        cut.IsPresent.ShouldBeFalse();
        cut.Presence.ShouldBeLessThan(whole);
    }

    [Fact]
    public void A_story_that_starts_with_the_deed_lacks_its_situation() =>
        Answers.Read(Answers.Of("I called six hotels and moved their deliveries to the night.", Answers.Result))
            .Parts.Situation.IsPresent.ShouldBeFalse();

    [Fact]
    public void The_candidates_own_headings_decide()
    {
        var reading = Answers.Read("Situation: I decided to check the stock.\nResult: I called the supplier then.");

        reading.Sentences.Select(s => s.Part).ShouldBe([StarPart.Situation, StarPart.Result]);
    }

    [Fact]
    public void Notes_without_a_subject_are_read_too()
    {
        var reading = Answers.Read("The stock list was out of date.\nReduce the gaps before June.\nRebuilt the list shelf by shelf.\nGaps fell from 40 to 3.");

        reading.Sentences.Select(s => s.Part).ShouldBe([StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result]);
    }

    [Fact]
    public void Words_and_seconds_are_counted_for_each_part()
    {
        var task = Answers.Read(Answers.Whole).Parts.Task;

        task.Words.ShouldBe(18);
        task.SpeakingSeconds.ShouldBe(7.2, 0.01);
    }

    [Theory]
    [InlineData(" It was a really great time overall and I enjoyed it.")]
    [InlineData(" You know, to be honest, it was kind of special.")]
    public void Empty_sentences_at_the_end_make_no_part_likelier(string padding)
    {
        var answer = Answers.Of(Answers.Situation, Answers.Action);
        var (before, after) = (Answers.Read(answer).Parts, Answers.Read(answer + padding).Parts);

        after.Situation.Presence.ShouldBeLessThanOrEqualTo(before.Situation.Presence);
        after.Task.Presence.ShouldBeLessThanOrEqualTo(before.Task.Presence);
        after.Action.Presence.ShouldBeLessThanOrEqualTo(before.Action.Presence);
        after.Result.Presence.ShouldBeLessThanOrEqualTo(before.Result.Presence);
    }
}
