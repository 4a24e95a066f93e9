using System.Text.Json;

namespace StarBot.Journeys.Slack;

/// <summary>
/// From a direct message to the critique against <c>emulate</c>, with no scope but those of the manifest. What <c>emulate</c> has not
/// (status, suggested prompts, pressing a button, Socket Mode) stands on the recorder in <c>StarBot.Tests</c>.
/// </summary>
public sealed class AnInterviewInSlack
{
    private static readonly string[] Answer =
    [
        "In March 2024 I ran the packing line of a seed company, and our new labels would not scan at the depot.",
        "I had to get 4,000 bags out by the Friday lorry. I drove to the depot, tried the scanner on the first pallet, and found that the ink was too pale.",
        "I reprinted the whole batch that night and we were fine.",
    ];

    [Fact]
    public Task Question_answer_probe_critique_home_and_modal() => Workspace.VisitAsync(JourneyAsync);

    private static async Task JourneyAsync(Workspace workspace)
    {
        var (host, slack, talk, team, ann) = workspace;

        (await talk.SayAsync("practice ownership")).Buttons.ShouldContain("Hint");
        foreach (var message in Answer[..^1])
            await talk.SayWithoutAnswerAsync(message);
        await talk.SayWithoutAnswerAsync(Answer[^1]);
        var probe = await talk.SayAsync("done");
        probe.Text.ShouldContain("You told me: “");
        await talk.SkipToRatingAsync(await talk.SayAsync("done"));
        var critique = await talk.SayAsync("3");
        critique.Text.ShouldContain("Structure ");
        critique.Text.ShouldContain("read by StarBot's own reader");
        critique.Text.ShouldContain("“");
        critique.Buttons.ShouldContain("Read it all");

        await workspace.OpenHomeAsync();
        (await slack.ShowsAsync("Home tab", "1 answer so far")).ShouldContain("Practise one question");
        await ModalIsOpenedAndSubmittedAsync(host, slack, talk, team, ann);
        await CritiqueIsSharedAsync(host, slack, critique, team, ann);
    }

    private static async Task ModalIsOpenedAndSubmittedAsync(Host host, Emulate slack, Talk talk, string team, string ann)
    {
        var trigger = (await slack.CallAsync("views.generateTriggerId", new { user_id = ann })).GetProperty("trigger_id").GetString();
        await host.PostFormAsync("slack/interactivity", "payload", JsonSerializer.Serialize(new
        {
            type = "shortcut",
            callback_id = "practise",
            trigger_id = trigger,
            user = new { id = ann },
            team = new { id = team },
        }));
        // Of a modal without text of its own the inspector shows the title.
        await slack.ShowsAsync("modal", "<td>Practise</td>");
        var before = await talk.CountAsync();
        await host.PostFormAsync("slack/interactivity", "payload", JsonSerializer.Serialize(new
        {
            type = "view_submission",
            user = new { id = ann },
            team = new { id = team },
            view = new
            {
                id = "V1",
                hash = "1.h",
                callback_id = "form/practice",
                state = new { values = new { focus = new { value = new { type = "static_select", selected_option = new { value = "Dive Deep" } } } } },
            },
        }));
        (await talk.NextAsync(before)).Buttons.ShouldContain("Hint");
    }

    private static async Task CritiqueIsSharedAsync(Host host, Emulate slack, Told critique, string team, string ann)
    {
        await host.PostFormAsync("slack/interactivity", "payload", JsonSerializer.Serialize(new
        {
            type = "view_submission",
            user = new { id = ann },
            team = new { id = team },
            view = new
            {
                id = "V2",
                hash = "2.h",
                callback_id = "share",
                private_metadata = critique.Row.Split('/')[^1],
                state = new { values = new { channel = new { channel = new { type = "conversations_select", selected_conversation = "C000000001" } } } },
            },
        }));
        await slack.ShowsAsync("#general", "shares what StarBot said of an answer");
    }
}
