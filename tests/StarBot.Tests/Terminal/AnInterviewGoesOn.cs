using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Terminal;

public class AnInterviewGoesOn
{
    private const string Question = "Tell me about a time you went further.";

    private static readonly Post Asked = new("q", [new PostBlock.Paragraph(Line.Bold(Question))], [new Button("Done", "done")]);

    private static readonly ConversationView UnderWay = new(
        true, [new CommittedPost(3, Asked)], ["In May [red] the belt broke.", "I drove there."]);

    [Theory]
    [InlineData("", false)]
    [InlineData("practice", true)]
    public async Task It_shows_the_last_question_and_the_answer_so_far(string firstWords, bool isInteractive)
    {
        var desk = Resumed();
        await desk.HoldAsync("It held.\n", firstWords, isInteractive);
        desk.Shown.ShouldContain(Question);
        desk.Shown.ShouldContain("Your answer so far:\n\n  In May [red] the belt broke.\n  I drove there.\n");
        desk.Turns.Said.ShouldBe(["It held."]);
    }

    [Theory]
    [InlineData("yes\nIt held.\n", new[] { "It held." })]
    [InlineData("perhaps\nno\nIt held.\n", new[] { "stop", "mock 4", "It held." })]
    [InlineData("", new string[0])]
    public async Task Something_new_is_asked_about_first(string typed, string[] said)
    {
        var desk = Resumed();
        await desk.HoldAsync(typed, "mock 4", isInteractive: true);
        desk.Turns.Said.ShouldBe(said);
        desk.Shown.ShouldContain("An interview is under way. Go on with it? (yes/no)");
    }

    [Fact]
    public async Task Piped_something_new_ends_what_was_under_way()
    {
        var desk = Resumed();
        await desk.HoldAsync("It held.\n", "mock 4");
        desk.Turns.Said.ShouldBe(["stop", "mock 4", "It held."]);
        desk.Shown.ShouldNotContain("yes/no");
    }

    [Fact]
    public async Task Without_first_words_it_begins_to_practise()
    {
        var desk = new Desk();
        await desk.HoldAsync("", "");
        desk.Turns.Said.ShouldBe(["practice"]);
    }

    [Fact]
    public async Task What_comes_later_by_itself_is_shown_once()
    {
        var desk = new Desk();
        var later = new CommittedPost(50, new Post("c", [new PostBlock.Paragraph("The critique, at last.")], []));
        desk.Turns.OnTaken = _ => desk.Turns.View = new ConversationView(true, [later], []);
        using var input = new SlowReader(desk.Turns);
        await desk.HoldAsync("", isInteractive: true, input: input);
        desk.Shown.Split("The critique, at last.").Length.ShouldBe(2);
    }

    private static Desk Resumed()
    {
        var desk = new Desk();
        desk.Turns.View = UnderWay;
        return desk;
    }

    /// <summary>Somebody who types nothing until the terminal has looked twice by itself, and then leaves.</summary>
    private sealed class SlowReader(ScriptedTurns turns) : TextReader
    {
        private const int AtTheBeginningAndAfterTheTurn = 2;

        public override string? ReadLine()
        {
            SpinWait.SpinUntil(() => turns.Looks >= AtTheBeginningAndAfterTheTurn + 2, TimeSpan.FromSeconds(20));
            return null;
        }
    }
}
