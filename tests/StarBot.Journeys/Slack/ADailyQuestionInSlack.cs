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

    [Fact]
    public Task Set_up_asked_answered_read_and_counted() => Workspace.VisitAsync(JourneyAsync);

    private static async Task JourneyAsync(Workspace workspace)
    {
        var (host, slack, talk, team, ann) = workspace;
        await workspace.OpenHomeAsync();
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
        await talk.SkipToRatingAsync(await talk.SayAsync("done"));
        (await talk.SayAsync("3")).Text.ShouldContain("Structure ");
    }
}
