using StarBot.Practice.Messages;

namespace StarBot.Tests.Scenarios;

/// <summary>One script, every face: the interview is the same. A new face has its row here.</summary>
public class TheSameInterviewEverywhere
{
    public static TheoryData<string> Faces => ["teams, typed", "teams, executed", "teams, submitted"];

    private static IFace FaceOf(string name) => name switch
    {
        "teams, typed" => new TeamsFace(TeamsFace.Word.Typed),
        "teams, executed" => new TeamsFace(TeamsFace.Word.Executed),
        "teams, submitted" => new TeamsFace(TeamsFace.Word.Submitted),
        _ => new BareFace(),
    };

    [Theory]
    [MemberData(nameof(Faces))]
    public async Task The_script_gives_the_same_interview(string face)
    {
        var here = await new BareFace().PlayAsync(Script.MockInterview);
        var there = await FaceOf(face).PlayAsync(Script.MockInterview);

        there.Select(PostText.ToPlainText).ShouldBe(here.Select(PostText.ToPlainText));
        here.Count(p => p.Blocks.Any(b => b is PostBlock.Ratings)).ShouldBeGreaterThanOrEqualTo(1);
        here.ShouldContain(p => p.Summary.StartsWith("Your interview as a whole", StringComparison.Ordinal));
    }
}
