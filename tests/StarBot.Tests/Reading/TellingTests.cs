using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class TellingTests
{
    [Fact]
    public void I_and_my_are_counted_against_we_and_our()
    {
        var own = Answers.Read("I asked my neighbour. We opened our shed for us.").Ownership;

        own.ShouldBe(new OwnershipReading(I: 2, We: 3, WeHeavy: true));
    }

    [Fact]
    public void A_story_told_as_I_is_not_we_heavy() => Answers.Read(Answers.Whole).Ownership.WeHeavy.ShouldBeFalse();

    [Fact]
    public void One_specific_episode_is_a_story() => Answers.Read(Answers.Whole).IsStory.ShouldBeTrue();

    [Theory]
    [InlineData("I always listen first. I usually ask what they need, and I try to stay calm. It is important to be fair.")]
    [InlineData("I would talk to the guest. Then I would offer a refund and I would tell my team.")]
    [InlineData("My name is Ola and I have nine years of experience. I worked in three hospitals and led a ward.")]
    [InlineData("I am a person who never gives up. I believe that hard work wins.")]
    public void Habit_supposition_and_introductions_are_no_story(string answer) => Answers.Read(answer).IsStory.ShouldBeFalse();

    [Fact]
    public void General_talk_with_an_example_after_it_is_a_story() =>
        Answers.Read("I like to talk to people directly. You have to know what they want. For example, last spring I visited nine shops and asked each owner what was missing.")
            .IsStory.ShouldBeTrue();

    [Fact]
    public void Weak_English_in_the_present_is_a_story_when_it_names_the_day() =>
        Answers.Read("Yesterday customer come very angry, the lamp no good. I give him new lamp and I call the shop. He go happy.")
            .IsStory.ShouldBeTrue();

    [Theory]
    [InlineData("In March 2024 I opened a shop.", "In March 2024", true)]
    [InlineData("I opened a shop in 2009.", "in 2009", false)]
    [InlineData("Last month I opened a shop.", "Last month", true)]
    [InlineData("Two years ago I opened a shop.", "Two years ago", true)]
    [InlineData("Ten years ago I opened a shop.", "Ten years ago", false)]
    [InlineData("At my previous company I opened a shop.", "At my previous company", null)]
    [InlineData("I opened a shop.", null, null)]
    public void The_time_is_told_in_the_answers_own_words(string answer, string? text, bool? recent) =>
        Answers.Read(answer, new ReadingContext(ThisYear: 2026)).When.ShouldBe(new WhenReading(text, recent));

    [Fact]
    public void A_year_alone_is_neither_recent_nor_old_without_a_calendar() =>
        Answers.Read("I opened a shop in 2024.").When.Recent.ShouldBeNull();

    [Fact]
    public void Speaking_time_is_reckoned_at_150_words_a_minute()
    {
        var length = Answers.Read(string.Concat(Enumerable.Repeat("I called. ", 75))).Length;

        length.ShouldBe(new AnswerLength(Words: 150, SpeakingSeconds: 60));
    }
}
