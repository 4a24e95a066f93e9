using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Home;
using StarBot.Slack.Installing;
using StarBot.Slack.People;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>What people press and submit.</summary>
public sealed class Interactions(
    ITurns turns, SlackPeople people, SlackStatus status, AppHome home, Shortcuts shortcuts, Sharing sharing, PostViews views,
    SlackInstallations installations, DoublePresses doubles)
{
    private const string NoOptions = """{"options":[]}""";

    public async Task<SlackAnswer> HandleAsync(JsonElement payload)
    {
        if (TeamOf(payload) is not { } team || payload.At("user").Text("id") is not { } user)
            return SlackAnswer.Taken;
        if (payload.IsTrue("is_enterprise_install"))
            await installations.PointAsync(team, payload.At("enterprise").Text("id"), CancellationToken.None);
        people.Seen(team, user);
        return await (payload.Text("type") switch
        {
            "block_actions" => PressedAsync(payload, team, user),
            "view_submission" => SubmittedAsync(payload, team, user),
            "shortcut" => shortcuts.GlobalAsync(payload, SlackAddress.Person(team, user)),
            "message_action" => shortcuts.OnMessageAsync(payload, SlackAddress.Person(team, user)),
            "block_suggestion" => Task.FromResult(SlackAnswer.With(NoOptions)),
            _ => Task.FromResult(SlackAnswer.Taken),
        });
    }

    /// <summary>The workspace in which it happened; org-wide installations name it in one of three places.</summary>
    private static string? TeamOf(JsonElement payload) =>
        payload.At("team").Text("id") ?? payload.At("user").Text("team_id") ?? payload.At("enterprise").Text("id");

    private async Task<SlackAnswer> PressedAsync(JsonElement payload, string team, string user)
    {
        var container = payload.At("container");
        var isHome = payload.At("view").Text("type") == "home";
        // What only one person sees is a command's answer, and may stand in direct messages that are not StarBot's.
        var channel = container.IsTrue("is_ephemeral") ? null : container.Text("channel_id") ?? payload.At("channel").Text("id");
        // Wherever a button stands, what it says is said in the person's own direct messages.
        var person = channel?.StartsWith('D') == true ? SlackAddress.Person(team, user, channel, container.Text("thread_ts")) : SlackAddress.Person(team, user);
        foreach (var action in payload.At("actions").Items())
            await PressedAsync(payload, action, person, container.Text("message_ts"));
        if (isHome)
            home.Publish(person);
        return SlackAnswer.Taken;
    }

    private async Task PressedAsync(JsonElement payload, JsonElement action, Address person, string? message)
    {
        var id = action.Text("action_id") ?? "";
        var value = action.Text("value") ?? "";
        var trigger = payload.Text("trigger_id");
        switch (id.Split('/')[0])
        {
            case ActionIds.Say when trigger is not null && OfferedForms.OpenedBy(value) is { } form:
                views.ShowForm(person, form, trigger);
                break;
            case ActionIds.Say when value.Length > 0:
                await SayAsync(action, person, message, id, value);
                break;
            case ActionIds.Read when trigger is not null:
                views.ShowWhole(person, NumberIn(value), trigger);
                break;
            case ActionIds.Share when trigger is not null:
                sharing.Ask(person, NumberIn(value), trigger);
                break;
        }
    }

    private async Task SayAsync(JsonElement action, Address person, string? message, string id, string word)
    {
        var stamp = action.Text("action_ts");
        if (doubles.IsSecond(person, message, word, SlackJson.Microseconds(stamp)))
            return;
        var result = await turns.TakeAsync(
            new Incoming(person, $"action/{person.Person}/{message}/{id}/{stamp}", SlackJson.Microseconds(stamp), new IncomingContent.Pressed(word)),
            CancellationToken.None);
        if (word == "done" && result is { SeenBefore: false, Posts.IsEmpty: true } && message is not null)
            status.Reading(person, message);
    }

    private async Task<SlackAnswer> SubmittedAsync(JsonElement payload, string team, string user)
    {
        var view = payload.At("view");
        var callback = view.Text("callback_id") ?? "";
        if (callback == ActionIds.ShareCallback)
            return await sharing.ShareAsync(payload, team, user);
        if (!callback.StartsWith(ActionIds.FormCallback, StringComparison.Ordinal))
            return SlackAnswer.Taken;
        try
        {
            var person = SlackAddress.Person(team, user);
            var result = await turns.TakeAsync(
                new Incoming(
                    person, $"view/{view.Text("id")}/{view.Text("hash")}", 0,
                    new IncomingContent.FormSubmitted(callback[ActionIds.FormCallback.Length..], FilledIn.Values(view))),
                CancellationToken.None);
            if (!result.Faults.IsEmpty)
                return FilledIn.Errors(result.Faults);
            // The modal may have been opened from there.
            home.Publish(person);
            return SlackAnswer.Taken;
        }
        catch (TurnNotCommittedException)
        {
            return FilledIn.NotSaved(view);
        }
    }

    private static long NumberIn(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
