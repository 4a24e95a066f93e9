using System.Text.Json;

namespace StarBot.Journeys.Slack;

/// <summary>A workspace of <c>emulate</c>, the host beside it with no scope but those of the manifest, and Ann, who practises there.</summary>
internal sealed record Workspace(Host Host, Emulate Slack, Talk Talk, string Team, string Ann)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task VisitAsync(Func<Workspace, Task> journey)
    {
        Emulate.SkipWhenMissing();
        var port = Emulate.FreePort();
        await using var slack = await Emulate.StartAsync(new Uri($"http://127.0.0.1:{port}/slack/events"), Manifest.Scopes, Token);
        await using var host = new Host(
            port, $"--Slack:SigningSecret={Emulate.SigningSecret}", $"--Slack:BotToken={Emulate.BotToken}", $"--Slack:ApiUrl={slack.ApiUrl}");
        await host.ReadyAsync(Token);
        try
        {
            await journey(await EnteredAsync(host, slack));
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{e.Message} The host says:\n{host.Log}", e);
        }

        host.Log.ShouldNotContain("missing_scope");
    }

    public Task OpenHomeAsync() => Host.PostEventAsync(JsonSerializer.Serialize(new
    {
        type = "event_callback",
        team_id = Team,
        event_id = "EvHome",
        @event = new { type = "app_home_opened", user = Ann, channel = "D0", tab = "home", event_ts = "1.0" },
    }));

    private static async Task<Workspace> EnteredAsync(Host host, Emulate slack)
    {
        var ann = (await slack.CallAsync("auth.test", new { }, asAnn: true)).GetProperty("user_id").GetString()!;
        var team = (await slack.CallAsync("auth.test", new { })).GetProperty("team_id").GetString()!;
        var opened = await slack.CallAsync("conversations.open", new { users = Emulate.BotUser }, asAnn: true);
        return new(host, slack, new Talk(slack, opened.GetProperty("channel").GetProperty("id").GetString()!, ann), team, ann);
    }
}
