using System.Text.Json;

namespace StarBot.Journeys.Slack;

/// <summary>
/// A daily question against <c>emulate</c>: set up in the App Home's modal, asked by the host's own clock when the minute comes, answered,
/// read, counted.
/// </summary>
public sealed class ADailyQuestionInSlack
{
    private static readonly string[] Answer =
    [
        "In March 2024 I ran the packing line of a seed company, and our new labels would not scan at the depot.",
        "I had to get 4,000 bags out by the Friday lorry. I drove to the depot, tried the scanner on the first pallet, and found that the ink was too pale.",
        "I reprinted the whole batch that night. All 4,000 bags left on time, and no label has come back since.",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Set_up_asked_answered_read_and_counted()
    {
        Emulate.SkipWhenMissing();
        var port = Emulate.FreePort();
        await using var slack = await Emulate.StartAsync(new Uri($"http://127.0.0.1:{port}/slack/events"), Manifest.Scopes, Token);
        await using var host = new Host(
            port, $"--Slack:SigningSecret={Emulate.SigningSecret}", $"--Slack:BotToken={Emulate.BotToken}", $"--Slack:ApiUrl={slack.ApiUrl}");
        await host.ReadyAsync(Token);
        try
        {
            await JourneyAsync(host, slack);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"{e.Message} The host says:\n{host.Log}", e);
        }

        host.Log.ShouldNotContain("missing_scope");
    }

    private static async Task JourneyAsync(Host host, Emulate slack)
    {
        var ann = (await slack.CallAsync("auth.test", new { }, asAnn: true)).GetProperty("user_id").GetString()!;
        var team = (await slack.CallAsync("auth.test", new { })).GetProperty("team_id").GetString()!;
        var talk = new Talk(slack, (await slack.CallAsync("conversations.open", new { users = Emulate.BotUser }, asAnn: true)).GetProperty("channel").GetProperty("id").GetString()!, ann);
        await host.PostEventAsync(JsonSerializer.Serialize(new
        {
            type = "event_callback",
            team_id = team,
            event_id = "EvHome",
            @event = new { type = "app_home_opened", user = ann, channel = "D0", tab = "home", event_ts = "1.0" },
        }));
        await slack.ShowsAsync("Home tab", "You have no daily question.");

        var before = await talk.CountAsync();
        var at = await SetUpAsync(host, slack, team, ann);
        (await talk.NextAsync(before)).Text.ShouldContain($"Every day at {at}, UTC time.");
        await slack.ShowsAsync("Home tab", $"Every day at {at}, UTC time");

        var question = await talk.NextAsync(await talk.CountAsync(), NextMinute.AtMostSeconds);
        question.Text.ShouldStartWith("Good ");
        question.Buttons.ShouldBe(["Answer now", "Later", "Another", "Pause"]);
        await ToTheCritiqueAsync(talk);
        (await talk.SayAsync("daily")).Text.ShouldContain("In a row: 1, the longest 1");
    }

    /// <summary>The modal that Change opens is sent with a zone that there is not, then with one that there is.</summary>
    private static async Task<string> SetUpAsync(Host host, Emulate slack, string team, string ann)
    {
        var trigger = (await slack.CallAsync("views.generateTriggerId", new { user_id = ann })).GetProperty("trigger_id").GetString();
        await host.PostFormAsync("slack/interactivity", "payload", JsonSerializer.Serialize(new
        {
            type = "block_actions",
            trigger_id = trigger,
            user = new { id = ann },
            team = new { id = team },
            container = new { type = "view", view_id = "V0" },
            view = new { type = "home", id = "V0" },
            actions = new[] { new { action_id = "say/0/1", value = "daily settings", type = "button", action_ts = "2.0" } },
        }));
        await slack.ShowsAsync("modal", "<td>Your daily question</td>");
        (await SubmitAsync(host, team, ann, "09:00", "Middle Earth")).ShouldContain("I do not know that time zone.");
        var at = NextMinute.Get();
        (await SubmitAsync(host, team, ann, at, "UTC")).ShouldBeEmpty();
        return at;
    }

    private static Task<string> SubmitAsync(Host host, string team, string ann, string time, string zone) =>
        host.PostFormAsync("slack/interactivity", "payload", JsonSerializer.Serialize(new
        {
            type = "view_submission",
            user = new { id = ann },
            team = new { id = team },
            view = new
            {
                id = "V1",
                hash = "1.h",
                callback_id = "form/daily",
                state = new
                {
                    values = new
                    {
                        time = new { value = new { type = "timepicker", selected_time = time } },
                        days = new { value = new { type = "checkboxes", selected_options = Enum.GetNames<DayOfWeek>().Select(d => new { value = d }) } },
                        zone = new { value = new { type = "plain_text_input", value = zone } },
                        remind = new { value = new { type = "static_select", selected_option = new { value = "60 minutes" } } },
                    },
                },
            },
        }));

    private static async Task ToTheCritiqueAsync(Talk talk)
    {
        foreach (var message in Answer)
            await talk.SayWithoutAnswerAsync(message);
        var last = await talk.SayAsync("done");
        for (var probes = 0; last.Buttons.Contains("Skip") && !last.Buttons.Contains("5") && probes < 4; probes++)
            last = await talk.SayAsync("skip");
        last.Buttons.ShouldContain("5");
        (await talk.SayAsync("3")).Text.ShouldContain("Structure ");
    }
}
