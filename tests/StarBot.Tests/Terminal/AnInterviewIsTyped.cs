using Spectre.Console;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Terminal;

public class AnInterviewIsTyped
{
    [Fact]
    public async Task Several_lines_are_one_message()
    {
        var desk = new Desk();
        (await desk.HoldAsync("In May the belt broke.\nI drove there.\n\n\nIt held.\n\n")).ShouldBe(0);
        desk.Turns.Said.ShouldBe(["practice ownership", "In May the belt broke.\nI drove there.", "It held."]);
    }

    [Theory]
    [InlineData("done", "done")]
    [InlineData(" Hint ", "Hint")]
    [InlineData("no numbers", "no numbers")]
    [InlineData("4", "4")]
    [InlineData("mock 4", "mock 4")]
    [InlineData("practice are right, a lot", "practice are right, a lot")]
    [InlineData("daily 09:00 weekdays", "daily 09:00 weekdays")]
    public async Task A_word_for_StarBot_is_sent_at_once(string typed, string said)
    {
        var desk = new Desk();
        await desk.HoldAsync($"{typed}\nI drove there.\n");
        desk.Turns.Said.ShouldBe(["practice ownership", said, "I drove there."]);
    }

    [Theory]
    [InlineData("Practice makes perfect, and so I wrote it down.\nThen I sent it.")]
    [InlineData("We were\n4\npeople.")]
    [InlineData("Daily standups had grown: an hour each.\nI cut them.")]
    [InlineData("I asked them and they said\nyes\nto all of it.")]
    public async Task Words_within_an_answer_stay_in_it(string answer)
    {
        var desk = new Desk();
        await desk.HoldAsync(answer + "\n\n");
        desk.Turns.Said.ShouldBe(["practice ownership", answer]);
    }

    [Fact]
    public async Task A_word_under_an_answer_sends_the_answer_first()
    {
        var desk = new Desk();
        await desk.HoldAsync("I drove there.\nhint\nIt held.\ndone\n");
        desk.Turns.Said.ShouldBe(["practice ownership", "I drove there.", "hint", "It held."]);
    }

    [Fact]
    public async Task The_word_of_a_button_that_was_shown_is_sent_at_once()
    {
        var desk = new Desk();
        desk.Turns.Answers(new Post("", [], [new Button("Tables", "my questions")]));
        await desk.HoldAsync("my questions\nWhy?\n");
        desk.Turns.Said.ShouldBe(["practice ownership", "my questions", "Why?"]);
    }

    [Theory]
    [InlineData("I drove there.")]
    [InlineData("I drove there.\nquit\nnever read\n\n")]
    [InlineData("I drove there.\nexit\n")]
    public async Task The_end_of_the_input_and_leaving_send_what_was_gathered(string typed)
    {
        var desk = new Desk();
        (await desk.HoldAsync(typed)).ShouldBe(0);
        desk.Turns.Said.ShouldBe(["practice ownership", "I drove there."]);
        desk.Shown.ShouldContain("starbot practice");
    }

    [Fact]
    public async Task Every_message_has_a_key_of_its_own_and_a_rising_stamp()
    {
        var desk = new Desk();
        await desk.HoldAsync("a\n\nb\n\nc\n\nd\n\n");
        desk.Turns.Taken.Select(i => i.EventKey).ShouldBeUnique();
        desk.Turns.Taken.Zip(desk.Turns.Taken.Skip(1)).ShouldAllBe(p => p.First.Stamp < p.Second.Stamp);
        desk.Turns.Taken.ShouldAllBe(i => ((IncomingContent.Message)i.Content).Id == i.EventKey);
        DateTimeOffset.FromUnixTimeMilliseconds(desk.Turns.Taken[0].Stamp / 1000).ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(1));
        desk.Turns.Taken.ShouldAllBe(i => i.From == new Address("terminal", "local", "ann", "ann", null));
    }

    [Fact]
    public async Task What_could_not_be_saved_is_tried_again_as_the_same_event()
    {
        var desk = new Desk();
        desk.Turns.Failures = 3;
        (await desk.HoldAsync("")).ShouldBe(0);
        desk.Turns.KeysTried.Count.ShouldBe(4);
        desk.Turns.KeysTried.Distinct().Count().ShouldBe(1);
        desk.Turns.Said.ShouldBe(["practice ownership"]);
        desk.Shown.Split("I could not save that. Your words are still here; I try again.").Length.ShouldBe(4);
    }

    [Fact]
    public async Task What_can_never_be_saved_is_given_back()
    {
        var desk = new Desk();
        desk.Turns.OnTaken = _ => desk.Turns.Failures = int.MaxValue;
        (await desk.HoldAsync("I drove [there].\nIt held.\n\nNever sent.\n")).ShouldBe(1);
        desk.Turns.KeysTried.Count.ShouldBe(5);
        desk.Shown.ShouldContain("  I drove [there].\n  It held.\n");
    }

    [Fact]
    public async Task Whatever_else_breaks_gives_the_words_back_too()
    {
        var desk = new Desk();
        desk.Turns.OnTaken = _ => desk.Turns.Broken = new InvalidOperationException("broken");
        await Should.ThrowAsync<InvalidOperationException>(() => desk.HoldAsync("I drove there.\nIt held.\n\n"));
        desk.Shown.ShouldContain("  I drove there.\n  It held.\n");
    }

    [Fact]
    public async Task Piped_output_has_no_escapes_and_no_prompts()
    {
        PostBlock[] blocks = [new PostBlock.Heading("Your answer"), new PostBlock.Ratings([new Rating("Result", 2, 5, "Some.")])];
        var post = new Post("", [.. blocks], [new Button("Done", "done")]);
        var piped = new Desk(ansi: AnsiSupport.Yes);
        piped.Turns.Answers(post);
        await piped.HoldAsync("I drove there.\n\n");
        piped.Shown.ShouldNotContain("\u001b");
        piped.Shown.ShouldNotContain("> ");

        var typed = new Desk(ansi: AnsiSupport.Yes);
        typed.Turns.Answers(post);
        await typed.HoldAsync("I drove there.\n\n", isInteractive: true);
        typed.Shown.ShouldContain("\u001b[");
        typed.Shown.ShouldContain("> ");
        typed.Shown.Split("an empty line sends it").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Ctrl_C_gives_back_the_lines_that_were_not_sent()
    {
        using var stop = new CancellationTokenSource();
        var desk = new Desk();
        using var input = new HangingReader("I drove there.\n", stop);
        (await desk.HoldAsync("", isInteractive: true, input: input, stop: stop)).ShouldBe(0);
        desk.Turns.Said.ShouldBe(["practice ownership"]);
        desk.Shown.ShouldContain("  I drove there.\n");
        desk.Shown.ShouldContain("starbot practice");
    }

    [Fact]
    public async Task The_end_of_an_interview_says_what_one_can_type_next()
    {
        var desk = new Desk();
        desk.Turns.OnTaken = i => desk.Turns.View = desk.Turns.View with { IsUnderWay = ((IncomingContent.Message)i.Content).Text != "stop" };
        await desk.HoldAsync("hint\nstop\n", isInteractive: true);
        desk.Shown.Split("Type practice, mock 4, stories, progress or quit.").Length.ShouldBe(2);
    }

    /// <summary>A keyboard at which nothing more is typed after some lines; then Ctrl+C.</summary>
    private sealed class HangingReader(string typed, CancellationTokenSource stop) : StringReader(typed)
    {
        private readonly ManualResetEventSlim _left = new();

        public override string? ReadLine()
        {
            if (base.ReadLine() is { } line)
                return line;
            stop.Cancel();
            _left.Wait(TimeSpan.FromSeconds(20));
            return null;
        }

        protected override void Dispose(bool disposing)
        {
            _left.Set();
            base.Dispose(disposing);
        }
    }
}
