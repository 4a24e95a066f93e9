using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Training;

public class CorpusReaderTests
{
    [Fact]
    public void An_answer_is_read_with_its_labels_and_its_line_breaks()
    {
        var (answers, faults) = Corpora.Parsed(Corpora.One);

        faults.ShouldBeEmpty();
        var answer = answers.ShouldHaveSingleItem();
        answer.Principles.ShouldBe(["Deliver Results", "Have Backbone; Disagree and Commit"]);
        answer.Sentences.Select(s => s.Part).ShouldBe([StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result]);
        answer.Sentences[1].Second.ShouldBe(StarPart.Situation);
        answer.Typed().Text.ShouldBe(
            "Two ovens broke down before Easter.\nI had to get every order out of the third.\n\nI sorted the orders and called six hotels. We delivered 140 of 142 orders.");
    }

    [Theory]
    [InlineData("lacks: -", "lacks: R", "baker-01 lacks R, but R is there")]
    [InlineData("R We delivered", "O We delivered", "baker-01 lacks -, but R is not there")]
    [InlineData("story: yes", "story: perhaps", "story: perhaps, which is neither yes nor no")]
    [InlineData("Deliver Results", "Deliver Result", "baker-01 names Deliver Result, which is none of Amazon's principles")]
    [InlineData("trade: baker", "trades: baker", "cannot be read: trades: baker")]
    [InlineData("Have Backbone; Disagree and Commit", "Have Backbone", "baker-01 names Have Backbone, which is none of Amazon's principles")]
    [InlineData("S Two ovens", "X Two ovens", "cannot be read: X Two ovens")]
    public void A_fault_says_what_it_is_and_where(string right, string wrong, string fault)
    {
        var (_, faults) = Corpora.Parsed(Corpora.One.Replace(right, wrong, StringComparison.Ordinal));

        faults.ShouldContain(f => f.StartsWith("test.txt:", StringComparison.Ordinal) && f.Contains(fault));
    }

    [Fact]
    public void A_key_that_is_left_out_is_named()
    {
        var (answers, faults) = Corpora.Parsed(Corpora.One.Replace("level: senior\n", "", StringComparison.Ordinal));

        answers.ShouldBeEmpty();
        faults.ShouldBe(["test.txt:1: baker-01 does not say its level"]);
    }
}
