using System.Text.RegularExpressions;
using StarBot.Practice.Messages;
using StarBot.Tests.Slack;

namespace StarBot.Tests.Scenarios;

/// <summary>One script, every face: the interview is the same. A new face has its row here.</summary>
public sealed partial class TheSameInterviewEverywhere
{
    public static TheoryData<string> Chats =>
        ["slack, typed", "slack, pressed", "slack, on two sockets", "teams, typed", "teams, executed", "teams, submitted"];

    /// <summary>The face, and the name of its person there: it seeds which questions are picked.</summary>
    private static (IFace Face, string Person) FaceOf(string name) => name switch
    {
        "slack, typed" => (new SlackFace(presses: false), Said.Ann),
        "slack, pressed" => (new SlackFace(presses: true), Said.Ann),
        "slack, on two sockets" => (new SlackSocketFace(), Said.Ann),
        "teams, typed" => (new TeamsFace(TeamsFace.Word.Typed), "ann"),
        "teams, executed" => (new TeamsFace(TeamsFace.Word.Executed), "ann"),
        "teams, submitted" => (new TeamsFace(TeamsFace.Word.Submitted), "ann"),
        _ => (new TerminalFace("ann"), "ann"),
    };

    [Theory]
    [MemberData(nameof(Chats))]
    public async Task The_script_gives_the_same_interview_in_every_chat(string chat)
    {
        var (face, person) = FaceOf(chat);
        var here = await new BareFace(person).PlayAsync(Script.MockInterview);
        var there = await face.PlayAsync(Script.MockInterview);

        there.Select(SaidIn).ShouldBe(here.Select(SaidIn));
        here.Count(p => p.Blocks.Any(b => b is PostBlock.Ratings)).ShouldBeGreaterThanOrEqualTo(1);
        here.ShouldContain(p => p.Summary.StartsWith("Your interview as a whole", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_terminal_asks_follows_up_and_criticises_the_same_though_one_message_is_a_whole_answer_there()
    {
        var here = await new BareFace("ann").PlayAsync(Script.MockInterview);
        var there = await FaceOf("terminal").Face.PlayAsync(Script.MockInterview);

        there.Select(p => p.Summary).ShouldBe(here.Select(p => p.Summary));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_page_gives_the_same_interview_as_the_terminal_word_for_word(bool presses)
    {
        var page = new PageFace(presses);
        var there = await page.PlayAsync(Script.MockInterview);
        var here = await new TerminalFace(page.Person, page.Time.Now).PlayAsync(Script.MockInterview);

        there.Select(PostText.ToPlainText).ShouldBe(here.Select(PostText.ToPlainText));
        here.ShouldContain(p => p.Summary.StartsWith("Your interview as a whole", StringComparison.Ordinal));
    }

    // Slack takes a message a second, so a person waits a little longer there; how long is not the interview.
    private static string SaidIn(Post post) => Seconds().Replace(PostText.ToPlainText(post), "some time to answer");

    [GeneratedRegex(@"\d+ s to answer", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds();
}
