using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.SocketMode;
using StarBot.Terminal;
using StarBot.Tests.Slack;
using StarBot.Tests.Slack.Recorder;
using StarBot.Tests.Terminal;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Scenarios;

/// <summary>A place where the script is played as a person would play it there.</summary>
internal interface IFace
{
    /// <returns>Everything that StarBot said, in order.</returns>
    Task<IReadOnlyList<Post>> PlayAsync(Script script);
}

/// <summary>No platform at all, only the turns: what every chat is held against.</summary>
internal sealed class BareFace(string person) : IFace
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
            {
                room.Time.Pass(1);
                await host.SayAsync(line, person, person);
            }

            // As people see it: what was said is there before they go on.
            await host.SendAllAsync();
        }

        return [.. (await host.RowsAsync()).Select(TurnTaker.PostOf)];
    }
}

/// <summary>Typed at a terminal: the lines of an answer, then an empty one.</summary>
/// <param name="at">When it is typed; null where no date matters.</param>
internal sealed class TerminalFace(string person, DateTimeOffset? at = null) : IFace
{
    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var room = await PracticeRoom.OpenAsync();
        room.Time.Now = at ?? room.Time.Now;
        var platform = new TerminalPlatform();
        var host = room.Host(platform);
        var typed = script.Steps.Skip(1).Select(s => s switch
        {
            Script.Step.Answer answer => string.Join('\n', answer.Lines) + "\n",
            Script.Step.Word word => word.Text,
            _ => "",
        });
        var session = new TerminalSession(((Script.Step.Word)script.Steps[0]).Text, IsInteractive: false, TerminalSession.AddressOf(person));
        await TerminalInterview.RunAsync(
            new Desk().Console, new StringReader(string.Join('\n', typed) + "\n"), host.Turns, session, room.Time, TestContext.Current.CancellationToken);
        return [.. (await host.RowsAsync()).Select(TurnTaker.PostOf)];
    }
}

/// <summary>In Slack's direct messages over HTTP: each line a message, then Done typed or pressed; what is said is what Slack was sent.</summary>
internal class SlackFace(bool presses) : IFace
{
    private int _stamp;

    public virtual async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var house = await SlackHouse.OpenAsync();
        return await PlayAsync(script, house, (kind, payload) => kind == "interactive" ? house.InteractAsync(payload) : house.PostAsync(payload));
    }

    /// <param name="bring">Brings an envelope of a kind, as Socket Mode names them, and waits until it is acknowledged.</param>
    protected async Task<IReadOnlyList<Post>> PlayAsync(Script script, SlackHouse house, Func<string, string, Task> bring)
    {
        Task SayAsync(string text) => bring("events_api", Said.Message(text, $"{++_stamp}.000001"));
        Task WordAsync(string word) => presses ? bring("interactive", Said.Pressed("say/0", word, $"{++_stamp}.000001", message: $"{_stamp}.000000")) : SayAsync(word);
        foreach (var step in script.Steps)
        {
            if (step is Script.Step.Word word)
                await WordAsync(word.Text);
            foreach (var line in step is Script.Step.Answer answer ? answer.Lines : [])
                await SayAsync(line);
            if (step is Script.Step.Answer)
                await WordAsync("done");
            // As people see it: what was said is there before they go on.
            await house.SendAllAsync();
        }

        var rows = await house.RowsAsync();
        house.Slack.Messages.Count.ShouldBe(rows.Length);
        return [.. rows.Select(TurnTaker.PostOf)];
    }
}

/// <summary>The same over two sockets, which take turns.</summary>
internal sealed class SlackSocketFace() : SlackFace(presses: true)
{
    public override async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        await using var server = await SocketServer.StartAsync();
        await using var house = await SlackHouse.OpenAsync(o => o with { AppToken = "xapp-1", SigningSecret = null });
        house.Slack.Answering = (call, _) => call.Method == "apps.connections.open" ? server.Ticket() : null;
        await house.Get<SlackSockets>().StartAsync(TestContext.Current.CancellationToken);
        SocketLink[] links = [await server.LinkAsync(0), await server.LinkAsync(1)];
        var brought = 0;
        var posts = await PlayAsync(script, house, async (kind, payload) =>
        {
            var (link, id) = (links[brought % 2], $"e{++brought}");
            await link.EnvelopeAsync(kind, id, payload, frames: 1 + (brought % 3));
            await SocketServer.UntilAsync(() => link.Acknowledged.Any(a => a.GetProperty("envelope_id").GetString() == id));
        });
        await house.Get<SlackSockets>().StopAsync(CancellationToken.None);
        return posts;
    }
}
