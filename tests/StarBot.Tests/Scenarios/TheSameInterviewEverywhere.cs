using StarBot.Practice.Messages;

namespace StarBot.Tests.Scenarios;

/// <summary>One script, every face: the interview is the same. A new face has its row here.</summary>
public class TheSameInterviewEverywhere
{
    public static TheoryData<string> Faces => ["slack, typed", "slack, pressed", "slack, on two sockets"];

    private static IFace FaceOf(string name) => name switch
    {
        "slack, typed" => new SlackFace(presses: false),
        "slack, pressed" => new SlackFace(presses: true),
        "slack, on two sockets" => new SlackSocketFace(),
        _ => new TerminalFace(),
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public async Task The_script_gives_the_interview_that_it_gives_in_a_terminal(string face)
    {
        var here = await FaceOf("terminal").PlayAsync(Script.MockInterview);
        var there = await FaceOf(face).PlayAsync(Script.MockInterview);

        there.Select(PostText.ToPlainText).ShouldBe(here.Select(PostText.ToPlainText));
        here.Count(p => p.Blocks.Any(b => b is PostBlock.Ratings)).ShouldBeGreaterThanOrEqualTo(1);
        here.ShouldContain(p => p.Summary.StartsWith("Your interview as a whole", StringComparison.Ordinal));
    }
}
