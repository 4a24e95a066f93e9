using System.Text.RegularExpressions;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Scenarios;

/// <summary>One script, every face: the interview is the same. A new face has its row here.</summary>
public sealed partial class TheSameInterviewEverywhere
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

        there.Select(Said).ShouldBe(here.Select(Said));
        here.Count(p => p.Blocks.Any(b => b is PostBlock.Ratings)).ShouldBeGreaterThanOrEqualTo(1);
        here.ShouldContain(p => p.Summary.StartsWith("Your interview as a whole", StringComparison.Ordinal));
    }

    // Slack takes a message a second, so a person waits a little longer there; how long is not the interview.
    private static string Said(Post post) => Seconds().Replace(PostText.ToPlainText(post), "some time to answer");

    [GeneratedRegex(@"\d+ s to answer", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seconds();
}
