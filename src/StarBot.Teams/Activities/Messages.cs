using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Cards;
using StarBot.Teams.Invokes;
using StarBot.Teams.People;

namespace StarBot.Teams.Activities;

/// <summary>What people say: in the personal chat it is taken as it comes; where many read, only a call is answered, and in private.</summary>
public sealed class Messages(
    ITurns turns, ChannelThreads threads, OfferedForms forms, TeamsPlatform platform, Errands errands, RosterFacts roster, ReadingSign reading, TeamsOptions options, TimeProvider time)
{
    private static readonly TimeSpan OfOneAnswer = TimeSpan.FromMinutes(15);
    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<TeamsAnswer> SaidAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (!TeamsAddress.IsPersonal(activity))
            return await CalledAsync(activity);
        // What a card submits comes as a message with its data and no words: a form, or a button that a client could not execute.
        if (FilledIn.Read(activity.Value) is { } submitted)
            return await SubmittedAsync(activity, submitted);
        var text = Mentions.TextWithout(activity, options.AppId);
        if (activity.Id is { } id && text.Length > 0)
            return await TakeAsync(activity, new IncomingContent.Message(id, text));
        return activity.HasFile ? await TakeAsync(activity, new IncomingContent.NotText(MayBecomeText: false)) : TeamsAnswer.Taken;
    }

    public Task<TeamsAnswer> ChangedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (activity.Id is not { } id || !TeamsAddress.IsPersonal(activity))
            return Task.FromResult(TeamsAnswer.Taken);
        var text = Mentions.TextWithout(activity, options.AppId);
        return activity.ChannelData.Text("eventType") switch
        {
            "editMessage" => TakeAsync(activity, new IncomingContent.MessageEdited(id, text)),
            "undeleteMessage" => BroughtBackAsync(activity, id, text),
            _ => Task.FromResult(TeamsAnswer.Taken),
        };
    }

    public Task<TeamsAnswer> DeletedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Id is { } id && TeamsAddress.IsPersonal(activity)
            ? TakeAsync(activity, new IncomingContent.MessageDeleted(id))
            : Task.FromResult(TeamsAnswer.Taken);
    }

    public Task<TeamsAnswer> TypingAsync(Activity activity) =>
        TeamsAddress.IsPersonal(activity) ? TakeAsync(activity, new IncomingContent.Typing()) : Task.FromResult(TeamsAnswer.Taken);

    /// <summary>Words that were deleted and are brought back stand where they stood, while they can still belong to the answer; a command does nothing again.</summary>
    private async Task<TeamsAnswer> BroughtBackAsync(Activity activity, string id, string text)
    {
        if (text.Length == 0 || CommandWords.Parse(text, phase: null) is not null || TeamsAddress.Of(activity) is not { } at)
            return TeamsAnswer.Taken;
        if (EventKeys.SentAt(id) is not { } sent || time.GetUtcNow() - sent > OfOneAnswer || !(await turns.LookAsync(at, ToTheEnd)).IsUnderWay)
            return TeamsAnswer.Taken;
        await turns.TakeAsync(EventKeys.Incoming(activity with { Timestamp = sent }, at, new IncomingContent.Message(id, text), time), ToTheEnd);
        return TeamsAnswer.Taken;
    }

    /// <summary>Where a card cannot answer on the spot, a form that is opened, or has a fault, comes as a card of its own.</summary>
    private async Task<TeamsAnswer> SubmittedAsync(Activity activity, IncomingContent submitted)
    {
        if (TeamsAddress.Of(activity) is not { } at)
            return TeamsAnswer.Taken;
        if (submitted is IncomingContent.Pressed(var word) && OfferedForms.OpenedBy(word) is { } opened)
            Show(at, opened, form => form);
        else if (await TurnAsync(activity, at, submitted) is { Faults.IsEmpty: false } refused && submitted is IncomingContent.FormSubmitted(var id, var values))
            Show(at, id, form => form.Again(values, refused.Faults));
        return TeamsAnswer.Taken;
    }

    private void Show(Address at, string id, Func<Form, Form> filled) => errands.Run(async cancellation =>
    {
        if (await forms.FindAsync(at, id, cancellation) is { } form)
            await platform.ShowFormAsync(at, filled(form), cancellation);
    });

    private async Task<TeamsAnswer> TakeAsync(Activity activity, IncomingContent content)
    {
        if (TeamsAddress.Of(activity) is { } at)
            await TurnAsync(activity, at, content);
        return TeamsAnswer.Taken;
    }

    private async Task<TurnResult> TurnAsync(Activity activity, Address at, IncomingContent content)
    {
        var result = await turns.TakeAsync(await IncomingOfAsync(activity, at, content), ToTheEnd);
        roster.Seen(activity, at);
        reading.After(at, content, result);
        return result;
    }

    private async Task<Incoming> IncomingOfAsync(Activity activity, Address at, IncomingContent content) => PressData.Read(activity.Value) is { } pressed
        ? await EventKeys.PressAsync(activity, at, pressed, turns, time)
        : EventKeys.Incoming(activity, at, content, time);

    /// <summary>
    /// In a group chat or a channel: one card. What was asked for is answered where only the person reads it, but for the channel's own daily question.
    /// </summary>
    private async Task<TeamsAnswer> CalledAsync(Activity activity)
    {
        // A client that cannot execute a button of the channel's question submits it.
        if (FilledIn.Read(activity.Value) is IncomingContent.Pressed press && TeamsAddress.PersonBehind(activity) is { } presser)
        {
            await turns.TakeAsync(await IncomingOfAsync(activity, presser, press), ToTheEnd);
            roster.Seen(activity, presser);
            return TeamsAnswer.Taken;
        }

        // With a consent for it Teams brings every message of a channel; those are none of StarBot's business.
        if (!Mentions.Calls(activity, options.AppId) || TeamsAddress.Of(activity) is not { } here || TeamsAddress.PersonBehind(activity) is not { } person)
            return TeamsAnswer.Taken;
        var text = Mentions.TextWithout(activity, options.AppId);
        var command = CommandWords.Parse(text, phase: null);
        var channel = TeamsAddress.ChannelOf(activity);
        if (command is Command.Daily && channel is not null)
        {
            var said = new IncomingContent.ToChannel(person.Person, text, RosterFacts.ZoneOf(activity));
            await turns.TakeAsync(EventKeys.Incoming(activity, channel, said, time), ToTheEnd);
            return TeamsAnswer.Taken;
        }

        var isAnswer = command is null && text.Length > 0 && activity.Id is not null && channel is not null
            && await threads.IsAboutQuestionAsync(channel, TeamsAddress.ThreadOf(activity), ToTheEnd);
        var isCommand = isAnswer || command is not (null or Command.Help);
        if (isCommand)
        {
            IncomingContent content = isAnswer ? new IncomingContent.AnsweredInChannel(channel!.Conversation, activity.Id!, text) : new IncomingContent.Pressed(text);
            var asked = EventKeys.Incoming(activity, person, content, time);
            await turns.TakeAsync(asked with { EventKey = $"{asked.EventKey}/private" }, ToTheEnd);
        }

        await turns.TakeAsync(EventKeys.Incoming(activity, here, new IncomingContent.Mentioned(isCommand), time), ToTheEnd);
        return TeamsAnswer.Taken;
    }
}
