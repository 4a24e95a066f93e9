using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Terminal;
using StarBot.Tests.Slack;
using StarBot.Tests.Terminal;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Scenarios;

/// <summary>A place where the script is played as a person would play it there.</summary>
internal interface IFace
{
    /// <returns>Everything that StarBot said, in order.</returns>
    Task<IReadOnlyList<Post>> PlayAsync(Script script);
}

/// <summary>Typed at a terminal: the lines of an answer, then an empty one.</summary>
internal sealed class TerminalFace : IFace
{
    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var room = await PracticeRoom.OpenAsync();
        var platform = new TerminalPlatform();
        var host = room.Host(platform);
        var typed = script.Steps.Skip(1).Select(s => s switch
        {
            Script.Step.Answer answer => string.Join('\n', answer.Lines) + "\n",
            Script.Step.Word word => word.Text,
            _ => "",
        });
        var session = new TerminalSession(((Script.Step.Word)script.Steps[0]).Text, IsInteractive: false, TerminalSession.AddressOf(Said.Ann)) { Platform = platform };
        await TerminalInterview.RunAsync(
            new Desk().Console, new StringReader(string.Join('\n', typed) + "\n"), host.Turns, session, room.Time, TestContext.Current.CancellationToken);
        return [.. (await host.RowsAsync()).Select(TurnTaker.PostOf)];
    }
}

/// <summary>In Slack's direct messages: each line a message, then Done pressed; what is said is read from what Slack was sent.</summary>
internal sealed class SlackFace(bool presses) : IFace
{
    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var house = await SlackHouse.OpenAsync();
        var stamp = 0;
        Task<SlackReply> SayAsync(string text) => house.PostAsync(Said.Message(text, $"{++stamp}.000001"));
        Task<SlackReply> WordAsync(string word) => presses ? house.InteractAsync(Said.Pressed("say/0", word, $"{++stamp}.000001")) : SayAsync(word);
        foreach (var step in script.Steps)
        {
            if (step is Script.Step.Word word)
                await WordAsync(word.Text);
            foreach (var line in step is Script.Step.Answer answer ? answer.Lines : [])
                await SayAsync(line);
            if (step is Script.Step.Answer)
                await WordAsync("done");
        }

        await house.SendAllAsync();
        var rows = await house.RowsAsync();
        house.Slack.Messages.Count.ShouldBe(rows.Length);
        return [.. rows.Select(TurnTaker.PostOf)];
    }
}
