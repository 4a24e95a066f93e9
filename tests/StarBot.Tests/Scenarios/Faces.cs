using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Scenarios;

/// <summary>A place where the script is played as a person would play it there.</summary>
internal interface IFace
{
    /// <returns>Everything that StarBot said, in order.</returns>
    Task<IReadOnlyList<Post>> PlayAsync(Script script);
}

/// <summary>No platform at all, only the turns: what every chat is held against.</summary>
internal sealed class BareFace : IFace
{
    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        foreach (var step in script.Steps)
        {
            var lines = step switch
            {
                Script.Step.Answer answer => [.. answer.Lines, "done"],
                Script.Step.Word word => new[] { word.Text },
                _ => [],
            };
            foreach (var line in lines)
                await host.SayAsync(line, "ann", "ann");
        }

        return [.. (await host.RowsAsync()).Select(TurnTaker.PostOf)];
    }
}
