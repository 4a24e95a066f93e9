using System.Text.Json;

namespace StarBot.Tests.Host;

public sealed class ReviewTests
{
    private const string Answer =
        "In spring 2024 I ran the front desk of a climbing hall, and half of our members queued on Monday evenings. My task was to bring "
        + "the wait under five minutes before the school term began. I timed two hundred check-ins over a week, found that most of the time went "
        + "into looking for paper cards, and wrote a one-page plan for the owner. I then moved the cards to a list on a tablet and trained "
        + "six colleagues. The wait fell from fourteen minutes to three, and complaints at the desk stopped within a month.";

    [Fact]
    public async Task A_whole_answer_is_set_out_in_the_four_letters()
    {
        var run = await CommandRun.Of(Answer, "review");

        run.ExitCode.ShouldBe(0);
        foreach (var letter in "STAR")
            run.Lines.ShouldContain(line => line.StartsWith($"- {letter} “", StringComparison.Ordinal));
        run.Output.ShouldContain("read by StarBot's own reader");
    }

    [Fact]
    public async Task An_answer_is_read_from_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, Answer, TestContext.Current.CancellationToken);
            (await CommandRun.Of("", "review", file)).Output.ShouldBe((await CommandRun.Of(Answer, "review")).Output);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        var run = await CommandRun.Of("", "review", "no-such-answer.txt");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("no-such-answer.txt");
    }

    [Fact]
    public async Task The_principle_that_was_asked_for_is_rated_by_its_name()
    {
        (await CommandRun.Of(Answer, "review", "--principle", "dive")).Output.ShouldStartWith("Dive Deep · your answer");
    }

    [Fact]
    public async Task A_question_of_the_pack_says_which_principle_is_rated()
    {
        var principle = Interviewing.Packs.BuiltInPacks.Amazon.Principles[3];

        (await CommandRun.Of(Answer, "review", "--question", principle.Questions[0].Text)).Output.ShouldStartWith($"{principle.Name} · your answer");
    }

    [Theory]
    [InlineData("Tell me about yourself.")]
    [InlineData("Walk me through your resume.")]
    [InlineData("Why do you want to work here?")]
    public async Task A_question_about_nothing_in_particular_names_no_principle(string question)
    {
        (await CommandRun.Of(Answer, "review", "--question", question)).Output.ShouldStartWith("Your answer,");
    }

    [Fact]
    public async Task An_unknown_principle_is_refused_with_those_there_are()
    {
        var run = await CommandRun.Of(Answer, "review", "--principle", "punctuality");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("punctuality");
        run.Error.ShouldContain("Customer Obsession, Ownership");
    }

    [Fact]
    public async Task What_is_not_English_is_not_rated()
    {
        const string german = "Im letzten Jahr habe ich mit meinem Team ein neues Lager aufgebaut. Wir haben alles gut geplant und sind fertig geworden.";

        var run = await CommandRun.Of(german, "review", "--format", "json");

        using var review = JsonDocument.Parse(run.Output);
        review.RootElement.GetProperty("ratings").EnumerateObject().ShouldBeEmpty();
        review.RootElement.GetProperty("nextProbe").GetProperty("target").GetString().ShouldBe("none");
        review.RootElement.GetProperty("critique").GetString()!.ShouldContain("English");
    }

    [Fact]
    public async Task A_salesperson_hears_sooner_that_the_answer_is_long()
    {
        static bool IsTooLong(CommandRun run) => run.Output.Contains("\"too-long\"");
        var longer = $"{Answer} {Answer}";

        IsTooLong(await CommandRun.Of(longer, "review", "--format", "json")).ShouldBeFalse();
        IsTooLong(await CommandRun.Of(longer, "review", "--format", "json", "--trade", "sales")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_question_without_an_answer_is_told_apart_in_text()
    {
        var run = await CommandRun.Of("", "review", "--question", "Tell me about a time you dived deep into the data to find a root cause.");

        run.Output.ShouldContain("Dive Deep");
        run.Output.ShouldNotContain("S-T-A-R");
    }
}
