using System.Text.Json.Nodes;
using StarBot.Practice.Turns;
using StarBot.Slack.Installing;

namespace StarBot.Tests.Slack;

/// <summary>Tokens that end after twelve hours, and refresh tokens that can be spent once.</summary>
public class RenewalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_renewed_in_time_by_one_of_many()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        var now = house.Time.GetUtcNow();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", now.AddHours(12)), Token);
        house.Slack.Answering = (call, _) =>
        {
            if (call.Method != "oauth.v2.access")
                return null;
            Thread.Sleep(50);
            (call.Form["grant_type"], call.Form["refresh_token"], call.Token).ShouldBe(("refresh_token", "refresh-1", null));
            return ManyWorkspaces.Granted("T1", "xoxe.xoxb-new", "refresh-2", 43200);
        };
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token))!.BotToken.ShouldBe("xoxe.xoxb-old");
        house.Slack.Of("oauth.v2.access").ShouldBeEmpty();

        house.Time.Pass(10.5 * 3600);
        var hosts = Enumerable.Range(0, 6).Select(_ => ManyWorkspaces.Host(house)).ToList();
        var found = await Task.WhenAll(hosts.Select(h => Task.Run(() => h.FindAsync("T1", Token), Token)));
        found.ShouldAllBe(f => f!.BotToken == "xoxe.xoxb-old" || f.BotToken == "xoxe.xoxb-new");
        house.Slack.Of("oauth.v2.access").Count().ShouldBe(1);
        var kept = await ManyWorkspaces.Host(house).FindAsync("T1", Token);
        (kept!.BotToken, kept.RefreshToken, kept.RefreshingUntil).ShouldBe(("xoxe.xoxb-new", "refresh-2", null));
    }

    [Fact]
    public async Task A_renewal_that_slack_refuses_is_not_tried_again()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", house.Time.GetUtcNow().AddHours(1)), Token);
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? new JsonObject { ["ok"] = false, ["error"] = "invalid_refresh_token" } : null;
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token))!.BotToken.ShouldBe("xoxe.xoxb-old");
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token))!.BotToken.ShouldBe("xoxe.xoxb-old");
        house.Slack.Of("oauth.v2.access").Count().ShouldBe(1);
        house.Time.Pass(3601);
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token)).ShouldBeNull();
        house.Logged.All.Count(l => l.Id == 311).ShouldBe(1);
    }

    [Fact]
    public async Task While_another_host_renews_a_token_that_has_ended_posts_wait_and_none_is_lost()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        var now = house.Time.GetUtcNow();
        var ended = new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", now.AddHours(-1), RefreshingUntil: now.AddSeconds(60));
        await house.Get<SlackInstallations>().SaveAsync("T1", ended, Token);
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Outbox.SendDueAsync(Token);
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Ready);

        await ManyWorkspaces.Host(house).SaveAsync("T1", ended with { BotToken = "xoxe.xoxb-new", ExpiresAt = now.AddHours(12), RefreshingUntil = null }, Token);
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").ShouldHaveSingleItem().Token.ShouldBe("xoxe.xoxb-new");
    }

    [Theory]
    [InlineData("internal_error", 200)]
    [InlineData("bad_client_secret", 200)]
    [InlineData("", 429)]
    [InlineData("", 502)]
    public async Task A_renewal_that_does_not_come_about_costs_no_post_and_is_tried_again(string error, int status)
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", house.Time.GetUtcNow().AddHours(1)), Token);
        house.Slack.Answering = (call, response) =>
        {
            if (call.Method == "oauth.v2.access")
                response.StatusCode = status;
            return call.Method == "oauth.v2.access" ? new JsonObject { ["ok"] = false, ["error"] = error } : null;
        };
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").ShouldHaveSingleItem().Token.ShouldBe("xoxe.xoxb-old");

        house.Time.Pass(3601);
        await house.PostAsync(Said.Message("help", "2.000001"));
        await house.Outbox.SendDueAsync(Token);
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("T1", "xoxe.xoxb-new", "refresh-2", 43200) : null;
        house.Time.Pass(61);
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").Select(c => c.Token).ShouldBe(["xoxe.xoxb-old", "xoxe.xoxb-new"]);
    }

    [Fact]
    public async Task Who_asks_for_a_token_and_gives_up_does_not_lose_the_one_that_slack_was_giving()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", house.Time.GetUtcNow().AddHours(1)), Token);
        using var asker = new CancellationTokenSource();
        house.Slack.Answering = (call, _) =>
        {
            if (call.Method != "oauth.v2.access")
                return null;
            asker.Cancel();
            return ManyWorkspaces.Granted("T1", "xoxe.xoxb-new", "refresh-2", 43200);
        };
        try
        {
            await house.Get<SlackInstallations>().FindAsync("T1", asker.Token);
        }
        catch (OperationCanceledException)
        {
            // As it likes.
        }

        for (var i = 0; i < 250 && (await ManyWorkspaces.Host(house).FindAsync("T1", Token))!.RefreshToken != "refresh-2"; i++)
            await Task.Delay(20, Token);
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token))!.RefreshToken.ShouldBe("refresh-2");
        house.Slack.Of("oauth.v2.access").Count().ShouldBe(1);
    }

    [Fact]
    public async Task An_installation_that_ends_while_somebody_looks_at_it_is_not_believed_afterwards()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        var host = house.Get<SlackInstallations>();
        await host.SaveAsync("T1", new SlackInstallation("xoxe.xoxb-old", "UBOT", "A1", "chat:write", "refresh-1", house.Time.GetUtcNow().AddHours(1)), Token);
        // The look is made to last by Slack, which is asked for a fresh token; meanwhile it is uninstalled.
        house.Slack.Answering = (call, _) =>
        {
            if (call.Method == "oauth.v2.access")
                Task.Run(() => host.DeleteAsync("T1", Token)).GetAwaiter().GetResult();
            return ManyWorkspaces.Granted("T1", "xoxe.xoxb-new", "refresh-2", 43200);
        };
        await host.FindAsync("T1", Token);

        (await host.FindAsync("T1", Token)).ShouldBeNull();
    }
}
