using System.Text.Json;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.Home;
using StarBot.Slack.Installing;
using StarBot.Slack.People;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Events;

/// <summary>The Events API: each event that StarBot subscribes to, and a quiet yes to every other.</summary>
public sealed class EventsApi(
    ITurns turns, ChannelThreads threads, SlackTokens tokens, SlackInstallations installations, SlackPeople people, SlackStatus status, AppHome home, Transcripts transcripts, ILogger<EventsApi> log)
{
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public Task<SlackAnswer> HandleAsync(JsonElement envelope)
    {
        if (envelope.Text("type") == "app_rate_limited")
            Log.EventsHeldBack(log, envelope.Text("team_id") ?? "?", envelope.Whole("minute_rate_limited") ?? 0);
        if (envelope.At("event") is not { ValueKind: JsonValueKind.Object } inner || EventReader.Team(envelope) is not { } team)
            return Task.FromResult(SlackAnswer.Taken);
        return inner.Text("type") switch
        {
            "message" => MessageAsync(envelope, inner, team),
            "app_mention" => MentionAsync(envelope, inner, team),
            "app_home_opened" => HomeOpenedAsync(envelope, inner, team),
            "user_change" => Done(people.ChangedAsync(team, inner.At("user"), ToTheEnd)),
            "app_uninstalled" => Done(installations.EndedAsync(Place(envelope, team), HappenedAt(envelope), ToTheEnd)),
            "tokens_revoked" when inner.At("tokens").At("bot").Items().Any() => Done(installations.EndedAsync(Place(envelope, team), HappenedAt(envelope), ToTheEnd)),
            _ => Task.FromResult(SlackAnswer.Taken),
        };
    }

    private async Task<SlackAnswer> MessageAsync(JsonElement envelope, JsonElement message, string team)
    {
        if (EventReader.Message(envelope, message, BotUser(envelope, team)) is not { } incoming)
            return SlackAnswer.Taken;
        await KnowAsync(envelope, team, incoming.From.Person);
        var result = await turns.TakeAsync(incoming, ToTheEnd);
        if (!result.SeenBefore && VoiceClip.In(message.At("message") ?? message) is { Words: { } beginning, Whole: { } whole })
            transcripts.Complete(incoming, beginning, whole);
        if (incoming.Content is IncomingContent.Message(var ts, var text) && !result.SeenBefore && result.Posts.IsEmpty)
            ShowWhatItDoes(incoming.From, message.Text("thread_ts") ?? ts, text);
        return SlackAnswer.Taken;
    }

    /// <summary>Nothing was said to it: either more is waited for, or the answer is with a reader who takes a while.</summary>
    private void ShowWhatItDoes(Address at, string thread, string text)
    {
        if (CommandWords.Parse(text, phase: null) is Command.Done)
            status.Reading(at, thread);
        else
            status.Listening(at, thread);
    }

    /// <summary>
    /// In a channel: one post in a thread. What was asked for is answered where only the person reads it, but for the channel's own daily question.
    /// </summary>
    private async Task<SlackAnswer> MentionAsync(JsonElement envelope, JsonElement mention, string team)
    {
        if (mention.Text("channel") is not { } channel || mention.Text("ts") is not { } ts || mention.Text("user") is not { } user
            || mention.At("bot_id") is not null || user == BotUser(envelope, team))
        {
            return SlackAnswer.Taken;
        }

        if (channel.StartsWith('D'))
            return await MessageAsync(envelope, mention, team);
        await KnowAsync(envelope, team, user);
        var key = envelope.Text("event_id") ?? $"{channel}/{ts}";
        var stamp = SlackJson.Microseconds(ts);
        var text = SlackText.Plain(SlackText.WithoutMention(mention.Text("text") ?? "")).Trim();
        var command = CommandWords.Parse(text, phase: null);
        if (command is Command.Daily)
        {
            await people.MeetAsync(team, user);
            await turns.TakeAsync(
                new Incoming(SlackAddress.Channel(team, channel), key, stamp, new IncomingContent.ToChannel(user, text), $"{channel}/{ts}"), ToTheEnd);
            return SlackAnswer.Taken;
        }

        var isAnswer = command is null && text.Length > 0 && mention.Text("thread_ts") is { } below
            && await threads.IsAboutQuestionAsync(SlackAddress.Channel(team, channel), below, ToTheEnd);
        var isCommand = isAnswer || command is not (null or Command.Help);
        if (isCommand)
        {
            IncomingContent content = isAnswer ? new IncomingContent.AnsweredInChannel(channel, ts, text) : new IncomingContent.Pressed(text);
            await turns.TakeAsync(new Incoming(SlackAddress.Person(team, user), $"{key}/private", stamp, content), ToTheEnd);
        }

        var thread = SlackAddress.Thread(team, channel, mention.Text("thread_ts") ?? ts, user);
        await turns.TakeAsync(new Incoming(thread, key, stamp, new IncomingContent.Mentioned(isCommand), $"{channel}/{ts}"), ToTheEnd);
        return SlackAnswer.Taken;
    }

    private async Task<SlackAnswer> HomeOpenedAsync(JsonElement envelope, JsonElement opened, string team)
    {
        if (opened.Text("user") is not { } user)
            return SlackAnswer.Taken;
        await KnowAsync(envelope, team, user);
        var channel = opened.Text("channel");
        if (opened.Text("tab") == "home")
        {
            home.Publish(SlackAddress.Person(team, user, channel));
            return SlackAnswer.Taken;
        }

        var key = envelope.Text("event_id") ?? $"{channel}/opened/{opened.Text("event_ts")}";
        await turns.TakeAsync(
            new Incoming(SlackAddress.Person(team, user, channel), key, SlackJson.Microseconds(opened.Text("event_ts")), new IncomingContent.Arrived()), ToTheEnd);
        if (channel is not null)
            status.SuggestPrompts(team, channel);
        return SlackAnswer.Taken;
    }

    /// <summary>Notes who speaks, and under which organisation's installation, where that is news.</summary>
    private async Task KnowAsync(JsonElement envelope, string team, string user)
    {
        // First, and before the turn: whatever is said to Slack needs the token.
        await installations.PointAsync(team, Organisation(envelope), ToTheEnd);
        people.Seen(team, user);
    }

    private string? BotUser(JsonElement envelope, string team) =>
        envelope.At("authorizations").Items().Where(a => a.IsTrue("is_bot")).Select(a => a.Text("user_id")).FirstOrDefault() ?? tokens.KnownBotUser(team);

    private static string? Organisation(JsonElement envelope) =>
        envelope.At("authorizations").Items().Where(a => a.IsTrue("is_enterprise_install")).Select(a => a.Text("enterprise_id")).FirstOrDefault();

    // An org-wide installation is kept under the organisation, and ends as one.
    private static string Place(JsonElement envelope, string team) => Organisation(envelope) ?? team;

    /// <summary>To the second, its end: it is compared with what is known more exactly.</summary>
    private static DateTimeOffset HappenedAt(JsonElement envelope) =>
        envelope.Whole("event_time") is > 0 and < 100_000_000_000 and var seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds + 1) : DateTimeOffset.MaxValue;

    private static async Task<SlackAnswer> Done(Task task)
    {
        await task;
        return SlackAnswer.Taken;
    }
}
