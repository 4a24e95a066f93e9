using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Daily;

/// <summary>What a turn of the daily question comes to: its new state (null when there is none), what is said, and a question to begin with.</summary>
public sealed record DailyOutcome(DailyState? State, ImmutableArray<Post> Posts, PlannedQuestion? Begin = null)
{
    public DailyOutcome(DailyState? state, params IEnumerable<Post> posts)
        : this(state, [.. posts])
    {
    }

    /// <summary>What is wrong with a form that was filled in; then nothing has changed.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];
}

/// <summary>Turns requests and due moments into steps of <see cref="DailyProgram"/>, and what comes of them into words. Pure.</summary>
/// <param name="Home">The zone that the platform gives for the person; UTC when it gives none.</param>
public sealed record DailyTurn(DailyContext Context, string Home)
{
    /// <summary>An answer to something else is under way in the conversation, or was left in the middle.</summary>
    public bool IsAnotherOpen { get; init; }

    /// <summary>The state, moved to where the platform says that the person is; as it was where they have named a zone of their own.</summary>
    public DailyState? AtHome(DailyState? state) => state?.Settings is { FollowsPlatform: true } settings && settings.Zone != Home
        ? DailyProgram.Next(state, new DailyInput.Moved(Home), Context).State
        : state;

    public DailyOutcome Due(DailyState state, DailyInput due) => Told(DailyProgram.Next(state, due, Context));

    public DailyOutcome Answered(DailyState state, string questionId) =>
        Told(DailyProgram.Next(state, new DailyInput.Answered(questionId), Context));

    public DailyOutcome Ask(DailyState? state, DailyRequest request) => request switch
    {
        DailyRequest.Show or DailyRequest.Settings => new(state, DailyWords.Status(state, Context.Now)),
        DailyRequest.At => Change(state, request),
        DailyRequest.Filled(var values) => Fill(state, values),
        DailyRequest.Now => Told(DailyProgram.Next(state ?? DailyState.Unset(Home, Context.Now), new DailyInput.Now(), Context)),
        DailyRequest.Answer => state?.Open is { } open ? new(state, [], open.Question) : new(state, DailyWords.NothingOpen),
        DailyRequest.Why => new(state, state?.Open is { } asked ? DailyWords.Why(asked) : DailyWords.NothingOpen),
        DailyRequest.NotUnderstood => new(state, DailyWords.NotUnderstood()),
        _ when state is null => new(null, DailyWords.Status(null, Context.Now)),
        DailyRequest.Off => new(DailyProgram.Next(state, new DailyInput.Off(), Context).State, DailyWords.IsOff),
        DailyRequest.Later when state.Open is null => new(state, DailyWords.NothingOpen),
        DailyRequest.Later => Put(DailyProgram.Next(state, new DailyInput.Later(), Context).State),
        // Only a time, or to go on, wakes one that is off.
        not DailyRequest.Resume when !state.IsOn => new(state, DailyWords.Status(state, Context.Now)),
        _ => Change(state, request),
    };

    /// <summary>A word changes one thing, and a question that was paused goes on when its time is set.</summary>
    private DailyOutcome Change(DailyState? state, DailyRequest request)
    {
        var before = state?.Settings ?? DailySettings.Usual(Home);
        var change = SettingsChange.Of(request is DailyRequest.At ? before with { PausedUntil = null } : before, request, Context.Now, Home);
        return change.Settings is { } settings ? Set(state, settings) : new(state, DailyWords.NotUnderstood(change.Why));
    }

    /// <summary>The form holds all settings at once; with a fault in it, nothing of it counts.</summary>
    private DailyOutcome Fill(DailyState? state, ImmutableDictionary<string, string> values)
    {
        var reading = DailyFormReading.Of(values, state?.Settings ?? DailySettings.Usual(Home), Context.Now, Home);
        return reading.Settings is { } settings ? Set(state, settings) : new(state) { Faults = reading.Faults };
    }

    private DailyOutcome Set(DailyState? state, DailySettings settings)
    {
        var set = state is null
            ? DailyProgram.Begin(settings, Context.Now)
            : DailyProgram.Next(state, new DailyInput.Set(settings), Context).State;
        return new(set, DailyWords.Settled(set, Context.Now));
    }

    private static DailyOutcome Put(DailyState state) => new(
        state,
        InterviewWords.Plain(state.Open?.RemindAt is { } at
            ? $"I ask again at {Schedule.Local(state.Settings.Zone, at).Time:HH\\:mm}."
            : "It stays open; answer when you like."));

    private DailyOutcome Told(DailyStep step)
    {
        var time = Schedule.Local(step.State.Settings.Zone, Context.Now).Time;
        return new(step.State, step.Effects.Where(e => e is not DailyEffect.StreakGrew { Streak: 1 }).Select(e => Said(e, time, IsAnotherOpen)));
    }

    private static Post Said(DailyEffect effect, TimeOnly localTime, bool isAnotherOpen) => effect switch
    {
        DailyEffect.Prompt prompt => DailyWords.Prompt(prompt, localTime, isAnotherOpen),
        DailyEffect.Remind(var open) => DailyWords.Reminder(open),
        DailyEffect.AskWhetherToGoOn(var days) => DailyWords.AskWhetherToGoOn(days),
        DailyEffect.StreakGrew grew => DailyWords.StreakGrew(grew),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "There are no words for this."),
    };
}
