using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;
using StarBot.Slack.Installing;
using StarBot.Tests.Architecture;
using static StarBot.Tests.Slack.ManyWorkspaces;

namespace StarBot.Tests.Slack;

/// <summary>Many workspaces: installing and going again.</summary>
public class InstallTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_workspace_installs_and_is_spoken_to_with_its_own_token()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("T1", "xoxb-of-t1") : null;
        var (state, browser) = await BeginAsync(house);
        (await BackAsync(house, state, browser)).Page.ShouldContain("is installed");
        var asked = house.Slack.Of("oauth.v2.access").ShouldHaveSingleItem();
        (asked.Token, asked.Form["code"], asked.Form["client_secret"]).ShouldBe((null, "c1", "secret"));

        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").ShouldHaveSingleItem().Token.ShouldBe("xoxb-of-t1");
        await using var db = await house.Databases.CreateDbContextAsync(Token);
        var sealedRow = await db.Database.SqlQueryRaw<string>("SELECT Secrets AS Value FROM Installations").SingleAsync(Token);
        sealedRow.ShouldNotContain("xoxb");
    }

    [Fact]
    public async Task A_state_works_once_in_the_browser_that_it_was_made_for_and_for_ten_minutes()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("T1", "xoxb-of-t1") : null;
        var (state, browser) = await BeginAsync(house);
        var other = await BeginAsync(house);
        (await BackAsync(house, state, null)).Status.ShouldBe(400);
        (await BackAsync(house, state, other.Browser)).Status.ShouldBe(400);
        (await BackAsync(house, "made up", browser)).Status.ShouldBe(400);
        (await BackAsync(house, "", browser)).Status.ShouldBe(400);
        var two = await Task.WhenAll(BackAsync(house, state, browser), BackAsync(house, state, browser));
        two.Select(t => t.Status).Order().ShouldBe([200, 400]);
        (await BackAsync(house, state, browser)).Status.ShouldBe(400);

        var (late, same) = await BeginAsync(house);
        house.Time.Pass(601);
        (await BackAsync(house, late, same)).Status.ShouldBe(400);
        house.Slack.Of("oauth.v2.access").Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("error=access_denied", 200, "was not installed")]
    [InlineData("error=%3Cscript%3E", 200, "&lt;script&gt;")]
    [InlineData("code=bad", 502, "did not complete")]
    public async Task What_slack_refuses_is_said(string rest, int status, string expected)
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? new JsonObject { ["ok"] = false, ["error"] = "invalid_code" } : null;
        var (state, browser) = await BeginAsync(house);
        var (got, page) = await BackAsync(house, state, browser, rest);
        got.ShouldBe(status);
        page.ShouldContain(expected);
    }

    [Fact]
    public async Task A_host_that_still_holds_the_token_of_before_a_new_installation_loses_no_post()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxb-before", "UBOT", "A1", "chat:write"), Token);
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.SendAllAsync();
        await ManyWorkspaces.Host(house).SaveAsync("T1", new SlackInstallation("xoxb-after", "UBOT", "A1", "chat:write"), Token);
        house.Slack.Answering = (call, _) => call is { Method: "chat.postMessage", Token: "xoxb-before" } ? new JsonObject { ["ok"] = false, ["error"] = "token_revoked" } : null;
        await house.PostAsync(Said.Message("help", "2.000001"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldAllBe(r => r.State == SendState.Sent);
        house.Slack.Of("chat.postMessage").Last().Token.ShouldBe("xoxb-after");
    }

    [Fact]
    public async Task What_a_workspace_lacked_is_tried_again_when_it_is_installed_anew()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxb-before", "UBOT", "A1", "chat:write"), Token);
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("T1", "xoxb-anew")
            : call is { Method: "users.info", Token: "xoxb-before" } ? new JsonObject { ["ok"] = false, ["error"] = "missing_scope" } : null;
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.Slack.WaitForAsync("users.info");
        for (var i = 0; i < 100 && !house.Logged.All.Any(l => l.Id == 303); i++)
            await Task.Delay(20, Token);

        var (state, browser) = await BeginAsync(house);
        (await BackAsync(house, state, browser)).Status.ShouldBe(200);
        await house.PostAsync(Said.Message("help", "2.000001"));
        (await house.Slack.WaitForAsync("users.info", 2)).Token.ShouldBe("xoxb-anew");
    }

    [Theory]
    [InlineData("app_uninstalled")]
    [InlineData("tokens_revoked")]
    public async Task Word_that_it_was_uninstalled_which_comes_after_it_was_installed_anew_is_old(string type)
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("T1", "xoxb-anew") : null;
        // Slack brings it once more, minutes later.
        var gone = Said.Event(new JsonObject { ["type"] = type, ["tokens"] = new JsonObject { ["bot"] = new JsonArray("UBOT") } }, "Ev9");
        house.Time.Pass(60);
        var (state, browser) = await BeginAsync(house);
        (await BackAsync(house, state, browser)).Status.ShouldBe(200);
        (await house.PostAsync(gone)).Status.ShouldBe(200);
        (await house.Get<SlackInstallations>().FindAsync("T1", Token))!.BotToken.ShouldBe("xoxb-anew");

        var now = JsonNode.Parse(gone)!;
        (now["event_id"], now["event_time"]) = ("Ev10", house.Time.GetUtcNow().ToUnixTimeSeconds());
        await house.PostAsync(now.ToJsonString());
        (await house.Get<SlackInstallations>().FindAsync("T1", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_uninstalls_is_gone_and_nothing_more_is_said_there()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        await house.Get<SlackInstallations>().SaveAsync("T1", new SlackInstallation("xoxb-of-t1", "UBOT", "A1", "chat:write"), Token);
        await house.PostAsync(Said.Message("help", "1.000001"));
        await house.PostAsync(Said.Event(new JsonObject { ["type"] = "app_uninstalled" }, "Ev9"));
        await house.SendAllAsync();
        (await house.RowsAsync()).ShouldHaveSingleItem().State.ShouldBe(SendState.Refused);
        house.Slack.Messages.ShouldBeEmpty();
        (await house.Get<SlackInstallations>().FindAsync("T1", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_organisation_installs_for_all_its_workspaces()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted("E1", "xoxb-of-e1", isOrganisation: true) : null;
        var (state, browser) = await BeginAsync(house);
        await BackAsync(house, state, browser);
        var message = JsonNode.Parse(Said.Message("help", "1.000001"))!;
        message["enterprise_id"] = "E1";
        message["authorizations"] = new JsonArray(new JsonObject { ["enterprise_id"] = "E1", ["team_id"] = null, ["user_id"] = "UBOT", ["is_bot"] = true, ["is_enterprise_install"] = true });
        await house.PostAsync(message.ToJsonString());
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").ShouldHaveSingleItem().Token.ShouldBe("xoxb-of-e1");

        var gone = JsonNode.Parse(Said.Event(new JsonObject { ["type"] = "app_uninstalled" }, "Ev9"))!;
        gone["authorizations"] = message["authorizations"]!.DeepClone();
        await house.PostAsync(gone.ToJsonString());
        (await ManyWorkspaces.Host(house).FindAsync("T1", Token)).ShouldBeNull();
    }

    [Fact]
    public void The_scopes_asked_for_are_those_of_the_manifest_and_each_is_argued()
    {
        var manifest = Repository.Text("manifests", "slack.yaml");
        var scopes = manifest[manifest.IndexOf("    bot:", StringComparison.Ordinal)..manifest.IndexOf("settings:", StringComparison.Ordinal)]
            .Split('\n').Where(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(l => l.Trim()[2..]).ToList();
        InstallPages.Scopes.Split(',').ShouldBe(scopes);
        foreach (var scope in scopes)
            Repository.Text("docs", "slack.md").ShouldContain($"| `{scope}` |");
    }
}
