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
}

/// <summary>Turns requests and due moments into steps of <see cref="DailyProgram"/>, and what comes of them into words. Pure.</summary>
/// <param name="Home">The zone that the platform gives for the person; UTC when it gives none.</param>
public sealed record DailyTurn(DailyContext Context, string Home)
{
    private static readonly TimeOnly Usual = new(9, 0);

    public DailyOutcome Due(DailyState state, DailyInput due) => Told(DailyProgram.Next(state, due, Context));

    public DailyOutcome Answered(DailyState state, string questionId) =>
        Told(DailyProgram.Next(state, new DailyInput.Answered(questionId), Context));

    public DailyOutcome Ask(DailyState? state, DailyRequest request) => request switch
    {
        DailyRequest.Show or DailyRequest.Settings => new(state, DailyWords.Status(state, Context.Now)),
        DailyRequest.At(var time, var days) => Set(state, s => s with { At = time ?? s.At, Days = days ?? s.Days, PausedUntil = null }),
        DailyRequest.Now => Told(DailyProgram.Next(state ?? Unset(), new DailyInput.Now(), Context)),
        DailyRequest.Answer => state?.Open is { } open ? new(state, [], open.Question) : new(state, DailyWords.NothingOpen),
        DailyRequest.Why => new(state, state?.Open is { } asked ? DailyWords.Why(asked) : DailyWords.NothingOpen),
        DailyRequest.NotUnderstood => new(state, DailyWords.NotUnderstood()),
        _ when state is null => new(null, DailyWords.Status(null, Context.Now)),
        DailyRequest.Off => new(DailyProgram.Next(state, new DailyInput.Off(), Context).State, DailyWords.IsOff),
        DailyRequest.Later when state.Open is null => new(state, DailyWords.NothingOpen),
        DailyRequest.Later => Put(DailyProgram.Next(state, new DailyInput.Later(), Context).State),
        _ => Change(state, request),
    };

    private DailyOutcome Change(DailyState state, DailyRequest request)
    {
        var today = Schedule.Today(state.Settings.Zone, Context.Now);
        return request switch
        {
            DailyRequest.Resume => Set(state, s => s with { PausedUntil = null }),
            DailyRequest.Pause(null) => Set(state, s => s with { PausedUntil = DateOnly.MaxValue }),
            DailyRequest.Pause({ } until) when until.After(today) is { } date => Set(state, s => s with { PausedUntil = date }),
            DailyRequest.Hours(var from, var to) when Allows(state.Settings, from, to) => Set(state, s => s with { NotBefore = from, NotAfter = to }),
            DailyRequest.Hours => new(state, DailyWords.NotUnderstood("Your question would fall outside those hours. Change its time first.")),
            DailyRequest.Remind(var after) => Set(state, s => s with { RemindAfter = after }),
            DailyRequest.Interview(null) => Set(state, s => s with { InterviewOn = null }),
            DailyRequest.Interview({ } on) when on.After(today) is { } date => Set(state, s => s with { InterviewOn = date }),
            DailyRequest.Zone(null) => Set(state, s => s with { Zone = Home }),
            DailyRequest.Zone({ } name) when Schedule.FindZone(name) is { } zone => Set(state, s => s with { Zone = zone }),
            DailyRequest.Zone => new(state, DailyWords.NotUnderstood("I do not know that time zone. Zones look like Europe/Berlin or America/New_York.")),
            DailyRequest.Holidays(var days) => Holidays(state, days, today),
            _ => new(state, DailyWords.NotUnderstood("That day is not in the future.")),
        };
    }

    private DailyOutcome Holidays(DailyState state, ImmutableArray<(DatePhrase First, DatePhrase Last)> days, DateOnly today)
    {
        var spans = ImmutableArray.CreateBuilder<DateSpan>();
        foreach (var (first, last) in days)
        {
            if (first.After(today.AddDays(-1)) is not { } begin || last.After(begin.AddDays(-1)) is not { } end)
                return new(state, DailyWords.NotUnderstood("One of those days is not in the future."));
            spans.Add(new DateSpan(begin, end));
        }

        return Set(state, s => s with { Holidays = spans.ToImmutable() });
    }

    private DailyOutcome Set(DailyState? state, Func<DailySettings, DailySettings> change)
    {
        var before = state?.Settings ?? new DailySettings(Usual, Weekdays.EveryDay, Home);
        var settings = change(before);
        // A new time outside of the hours says that the hours have changed.
        if (!settings.Allows(settings.At))
            settings = settings with { NotBefore = null, NotAfter = null };
        var set = state is null
            ? DailyProgram.Begin(settings, Context.Now)
            : DailyProgram.Next(state, new DailyInput.Set(settings), Context).State;
        return new(set, DailyWords.Settled(set, Context.Now));
    }

    private static bool Allows(DailySettings settings, TimeOnly? from, TimeOnly? to) =>
        (settings with { NotBefore = from, NotAfter = to }) is var changed && changed.Allows(changed.At);

    /// <summary>Who never set a time can still ask for a question; it stays off.</summary>
    private DailyState Unset() => new(new DailySettings(Usual, Weekdays.EveryDay, Home)) { IsOn = false, HeardAt = Context.Now };

    private static DailyOutcome Put(DailyState state) => new(
        state,
        InterviewWords.Plain(state.Open?.RemindAt is { } at
            ? $"I ask again at {Schedule.Local(state.Settings.Zone, at).Time:HH\\:mm}."
            : "It stays open; answer when you like."));

    private DailyOutcome Told(DailyStep step)
    {
        var time = Schedule.Local(step.State.Settings.Zone, Context.Now).Time;
        return new(step.State, step.Effects.Where(e => e is not DailyEffect.StreakGrew { Streak: 1 }).Select(e => Said(e, time)));
    }

    private static Post Said(DailyEffect effect, TimeOnly localTime) => effect switch
    {
        DailyEffect.Prompt prompt => DailyWords.Prompt(prompt, localTime),
        DailyEffect.Remind(var open) => DailyWords.Reminder(open),
        DailyEffect.AskWhetherToGoOn(var days) => DailyWords.AskWhetherToGoOn(days),
        DailyEffect.StreakGrew grew => DailyWords.StreakGrew(grew),
        _ => throw new ArgumentOutOfRangeException(nameof(effect), effect, "There are no words for this."),
    };
}
