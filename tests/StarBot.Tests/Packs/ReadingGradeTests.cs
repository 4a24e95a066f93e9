namespace StarBot.Tests.Packs;

public class ReadingGradeTests
{
    [Theory]
    [InlineData("day", 1)]
    [InlineData("made", 1)]
    [InlineData("asked", 1)]
    [InlineData("wanted", 2)]
    [InlineData("changes", 2)]
    [InlineData("times", 1)]
    [InlineData("table", 2)]
    [InlineData("customer", 3)]
    [InlineData("previous", 3)]
    [InlineData("decision", 3)]
    [InlineData("statement", 2)]
    [InlineData("responsibility", 6)]
    [InlineData("colleague's", 2)]
    public void Syllables_are_counted_as_they_are_spoken(string word, int syllables) =>
        ReadingGrade.Syllables(word).ShouldBe(syllables);

    [Fact]
    public void A_plain_question_is_easy_and_a_bureaucratic_one_is_hard()
    {
        ReadingGrade.Of("When did you keep quiet and later wish that you had not?").ShouldBeLessThan(4);
        ReadingGrade.Of("Describe an organisational initiative necessitating considerable cross-functional stakeholder alignment.")
            .ShouldBeGreaterThan(14);
    }
}
