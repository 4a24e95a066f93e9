using System.Text.Json;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Events;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>The shortcuts of the manifest: begin to practise from anywhere, and review a message of one's own.</summary>
public sealed class Shortcuts(ITurns turns, PackLibrary library, PostViews views)
{
    private const string NotYours = "I review only what you wrote yourself. Ask your colleague to use this on their own message.";
    private const string NoWords = "There are no words in this message that I could read.";

    public Task<SlackAnswer> GlobalAsync(JsonElement payload, Address person)
    {
        if (payload.Text("callback_id") == ActionIds.PractiseShortcut && payload.Text("trigger_id") is { } trigger)
            views.Show(person, Modals.OfForm(PracticeForm.Of(library)), trigger);
        return Task.FromResult(SlackAnswer.Taken);
    }

    public async Task<SlackAnswer> OnMessageAsync(JsonElement payload, Address person)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (payload.Text("callback_id") != ActionIds.ReviewShortcut || payload.Text("trigger_id") is not { } trigger)
            return SlackAnswer.Taken;
        var message = payload.At("message");
        var text = SlackText.Plain(message.Text("text") ?? "").Trim();
        if (message.Text("user") != person.Person)
            return Say(person, trigger, NotYours);
        if (text.Length == 0)
            return Say(person, trigger, NoWords);
        var key = $"review/{payload.At("channel").Text("id")}/{message.Text("ts")}/{payload.Text("action_ts") ?? trigger}";
        var result = await turns.TakeAsync(
            new Incoming(person, key, SlackJson.Microseconds(payload.Text("action_ts")), new IncomingContent.ToReview(text)), CancellationToken.None);
        if (!result.Posts.IsEmpty)
            views.Show(person, Modals.OfPost("Your review", result.Posts[^1].Post), trigger);
        return SlackAnswer.Taken;
    }

    private SlackAnswer Say(Address person, string trigger, string sentence)
    {
        views.Show(person, Modals.OfPost("Review", new Post(sentence, [new PostBlock.Paragraph(sentence)], [])), trigger);
        return SlackAnswer.Taken;
    }
}
