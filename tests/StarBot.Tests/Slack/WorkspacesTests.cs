using StarBot.Practice.Turns;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>One person in two workspaces is two people: nothing of one is seen, said or forgotten in the other.</summary>
public class WorkspacesTests
{
    private static Task<SlackReply> InOtherAsync(SlackHouse house, string text, string ts) =>
        house.PostAsync(Said.Message(text, ts, $"Eo{ts}").Replace("\"T1\"", "\"T2\"", StringComparison.Ordinal));

    private static async Task<string> LastAsync(SlackHouse house, string workspace) =>
        TurnTaker.PostOf((await house.RowsAsync()).Where(r => r.Workspace == workspace).MaxBy(r => r.Number)!).Summary;

    [Fact]
    public async Task An_interview_of_one_workspace_is_not_under_way_in_the_other()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        // The same person, channel and time stamp, as two workspaces may well have them.
        await InOtherAsync(house, "I fixed the lift.", "2.000001");

        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe(["I fixed the pump."]);
        (await house.LookAsync(SlackAddress.Person("T2", "U1"))).IsUnderWay.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_kept_of_one_workspace_is_not_shown_in_the_other_and_outlives_forgetting_there()
    {
        await using var house = await SlackHouse.OpenAsync();
        await Critiqued.InAsync(house);
        await house.PostAsync(Said.Message("save story", "20.000001"));
        await InOtherAsync(house, "stories", "21.000001");
        (await LastAsync(house, "T2")).ShouldContain("no stories yet");
        await InOtherAsync(house, "forget me now", "22.000001");

        await house.PostAsync(Said.Message("stories", "23.000001"));
        (await LastAsync(house, "T1")).ShouldNotContain("no stories yet");
        await using var db = await house.Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        (db.Answers.Count(), db.Stories.Count()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task Each_workspace_is_spoken_to_with_its_own_token()
    {
        await using var house = await ManyWorkspaces.OpenAsync();
        foreach (var team in new[] { "T1", "T2" })
        {
            house.Slack.Answering = (call, _) => call.Method == "oauth.v2.access" ? ManyWorkspaces.Granted(team, $"xoxb-of-{team}") : null;
            await ManyWorkspaces.InstallAsync(house);
        }

        await house.PostAsync(Said.Message("help", "1.000001"));
        await InOtherAsync(house, "stories", "1.000001");
        await house.SendAllAsync();
        house.Slack.Of("chat.postMessage").Select(c => (c.Token, c.Body.GetProperty("text").GetString()![..4])).Order()
            .ShouldBe([("xoxb-of-T1", "What"), ("xoxb-of-T2", "You ")]);
    }
}
