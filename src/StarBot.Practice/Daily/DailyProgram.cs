namespace StarBot.Practice.Daily;

/// <summary>The daily question: one a day at most, at the local time that was chosen, never outside the person's hours. Pure.</summary>
public static class DailyProgram
{
    /// <summary>Later than this, a question is late: it takes its turn in a wave instead of going out at once.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>Over so long the late ones are spread.</summary>
    private static readonly TimeSpan Wave = TimeSpan.FromMinutes(10);

    /// <summary>A late question is let go when the next one is nearer than this.</summary>
    private static readonly TimeSpan NextIsNear = TimeSpan.FromHours(12);

    /// <summary>After so long a silence it asks once whether to go on.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromDays(14);

    private static readonly TimeSpan Busy = TimeSpan.FromMinutes(30);

    /// <summary>About half a year of questions, one each weekday.</summary>
    private const int Remembered = 130;

    private static readonly TimeSpan LaterMeans = TimeSpan.FromHours(3);

    public static DailyState Begin(DailySettings settings, DateTimeOffset now) =>
        Planned(new DailyState(settings) { HeardAt = now }, now);

    public static DailyStep Next(DailyState state, DailyInput input, DailyContext context)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(context);
        return input switch
        {
            DailyInput.Due => Due(state, context),
            DailyInput.DueWhileBusy => new DailyStep(PutOff(state, context.Now + Busy)),
            DailyInput.DueUnreachable => new DailyStep(LetGo(state, context.Now)),
            DailyInput.Now => Prompt(Heard(state, context.Now), Schedule.Today(state.Settings.Zone, context.Now), context),
            DailyInput.Set(var settings) => new DailyStep(Set(Heard(state, context.Now), settings, context.Now)),
            DailyInput.Moved(var zone) => new DailyStep(Moved(state, zone, context.Now)),
            DailyInput.Off => new DailyStep(state with { IsOn = false, Next = null, PutOffTo = null, Open = null, HeardAt = context.Now }),
            DailyInput.Later => new DailyStep(Later(Heard(state, context.Now), context.Now)),
            DailyInput.Answered(var question) => Answered(Heard(state, context.Now), question),
            _ => new DailyStep(state),
        };
    }

    private static DailyState Set(DailyState state, DailySettings settings, DateTimeOffset now)
    {
        var set = Planned(state with { Settings = settings, IsOn = true, PutOffTo = null, Open = OpenUnder(state, settings, now) }, now);
        // A question that waits its turn is not lost over a change of something else.
        return state is { IsOn: true, PutOffTo: not null, Next: { } waiting } && settings.Wants(waiting.Day) && !(set.Next?.Day <= waiting.Day)
            ? set with { Next = waiting, PutOffTo = state.PutOffTo }
            : set;
    }

    /// <summary>The day that had its turn keeps it, at the hour of the new place.</summary>
    private static DailyState Moved(DailyState state, string zone, DateTimeOffset now)
    {
        var moved = state with { Settings = state.Settings with { Zone = zone } };
        return state is { IsOn: true, Next: { } next } && Schedule.On(moved.Settings, next.Day) is { } at
            ? moved with { Next = next with { At = at }, PutOffTo = null }
            : Planned(moved, now);
    }

    /// <summary>The open question under new settings: a pause excuses it and takes its reminder away, and a new wish about reminders counts from today.</summary>
    private static OpenPrompt? OpenUnder(DailyState state, DailySettings settings, DateTimeOffset now)
    {
        if (state.Open is not { } open)
            return null;
        var today = Schedule.Today(settings.Zone, now);
        if (settings.IsOff(today))
            return open with { RemindAt = null, IsExcused = true };
        var resumed = open with { IsExcused = open.IsExcused && open.Day < today };
        if (settings.RemindAfter == state.Settings.RemindAfter)
            return resumed;
        var at = settings.RemindAfter is { } after && open.Day == today && state.RemindedOn != today
            ? Schedule.Moment(settings.Zone, today, settings.At) + after
            : (DateTimeOffset?)null;
        return resumed with { RemindAt = at > now ? Reminder(settings, today, at.Value) : null };
    }

    private static DailyState PutOff(DailyState state, DateTimeOffset until) =>
        (state.Open is { RemindAt: not null } open ? state with { Open = open with { RemindAt = null } } : state) with
        {
            PutOffTo = state.Next?.At <= until ? Schedule.WithinHours(state.Settings, until) : state.PutOffTo,
        };

    private static DailyState LetGo(DailyState state, DateTimeOffset now) => Planned(
        state with
        {
            LastDay = state.Next is { } next && next.At <= now ? (Schedule.Latest(state.Settings, next.At, now) ?? next).Day : state.LastDay,
            PutOffTo = null,
            Open = state.Open is { } open ? open with { RemindAt = null } : null,
        },
        now);

    private static DailyStep Due(DailyState state, DailyContext context)
    {
        var now = context.Now;
        if (state.IsOn && (state.PutOffTo ?? state.Next?.At) <= now)
            return QuestionDue(state, context);
        return state.Open is { RemindAt: { } at } && at <= now ? Remind(state, now) : new DailyStep(state);
    }

    private static DailyStep QuestionDue(DailyState state, DailyContext context)
    {
        var now = context.Now;
        // Of all that was missed only the latest counts.
        var due = Schedule.Latest(state.Settings, state.Next!.At, now) ?? state.Next;
        var isLate = now - due.At > Late;
        if (isLate && NextAfter(state, due, now) is { } next && next.At - now < NextIsNear && next.Day != due.Day)
            return new DailyStep(Planned(state with { LastDay = due.Day, PutOffTo = null }, now));
        if (isLate && state.PutOffTo is null)
            return new DailyStep(state with { Next = due, PutOffTo = Schedule.WithinHours(state.Settings, now + (Wave * context.Spread)) });
        if (Schedule.WithinHours(state.Settings, now) is var allowed && allowed > now)
            return new DailyStep(state with { Next = due, PutOffTo = allowed + (Wave * context.Spread) });
        return AfterSilence(state, due, context) ?? Prompt(state, due.Day, context);
    }

    private static Occurrence? NextAfter(DailyState state, Occurrence due, DateTimeOffset now) => Schedule.Next(state.Settings, now, due.Day);

    /// <summary>A fortnight without a word: it asks once, and when nobody answers until the next question, it stops by itself.</summary>
    private static DailyStep? AfterSilence(DailyState state, Occurrence due, DailyContext context)
    {
        var silence = SilenceUntil(due.Day, state, context.Now);
        if (silence < Silence)
            return null;
        if (state.AskedWhetherToGoOn)
            return new DailyStep(state with { IsOn = false, Next = null, PutOffTo = null, Open = null, Streak = 0 });
        var asked = state with { AskedWhetherToGoOn = true, LastDay = due.Day, PutOffTo = null, Open = null, Streak = 0 };
        return new DailyStep(Planned(asked, context.Now), [new DailyEffect.AskWhetherToGoOn((int)silence.TotalDays)]);
    }

    /// <summary>For so long nothing was heard. Days in a pause or a holiday are no silence.</summary>
    private static TimeSpan SilenceUntil(DateOnly day, DailyState state, DateTimeOffset now)
    {
        var heard = Schedule.Today(state.Settings.Zone, state.HeardAt);
        var off = Enumerable.Range(heard.DayNumber, Math.Max(0, day.DayNumber - heard.DayNumber)).Count(number => state.Settings.IsOff(DateOnly.FromDayNumber(number)));
        return now - state.HeardAt - TimeSpan.FromDays(off);
    }

    private static DailyStep Prompt(DailyState state, DateOnly day, DailyContext context)
    {
        var pick = context.Pick(state);
        var streak = state.Open is { IsExcused: false } missed && missed.Day < day ? 0 : state.Streak;
        var remindAt = state.Settings.RemindAfter is { } after && state.RemindedOn != day ? Reminder(state.Settings, day, context.Now + after) : null;
        var prompted = state with
        {
            Open = new OpenPrompt(pick.Question, day, pick.Why, remindAt) { IsExcused = state.Settings.IsOff(day) },
            Asked = [new AskedQuestion(pick.Question.PrincipleId, pick.Question.QuestionId, day), .. state.Asked.Take(Remembered)],
            LastDay = day,
            PutOffTo = null,
            Streak = streak,
        };
        return new DailyStep(
            Planned(prompted, context.Now),
            [new DailyEffect.Prompt(pick.Question, pick.Why, streak)]);
    }

    private static DailyStep Remind(DailyState state, DateTimeOffset now)
    {
        var open = state.Open!;
        var settled = state with { Open = open with { RemindAt = null } };
        // A reminder that comes too late to be of use on its day is left out.
        return Schedule.WithinHours(state.Settings, now) == now && Schedule.Today(state.Settings.Zone, now) == open.Day
            ? new DailyStep(settled with { RemindedOn = open.Day }, [new DailyEffect.Remind(open)])
            : new DailyStep(settled);
    }

    private static DailyState Later(DailyState state, DateTimeOffset now) => state.Open is not { } open
        ? state
        : state with
        {
            Open = open with
            {
                RemindAt = Reminder(state.Settings, Schedule.Today(state.Settings.Zone, now), now + (state.Settings.RemindAfter ?? LaterMeans)),
            },
        };

    /// <summary>Only on the same day and within the hours: what would fall outside is not said at all.</summary>
    private static DateTimeOffset? Reminder(DailySettings settings, DateOnly day, DateTimeOffset at) =>
        Schedule.Local(settings.Zone, at) is var (date, time) && date == day && settings.Allows(time) ? at : null;

    private static DailyStep Answered(DailyState state, string questionId)
    {
        if (state.Open is not { } open || open.Question.QuestionId != questionId)
            return new DailyStep(state);
        var streak = state.Streak + 1;
        var answered = state with { Open = null, Streak = streak, LongestStreak = Math.Max(streak, state.LongestStreak) };
        return new DailyStep(answered, [new DailyEffect.StreakGrew(streak, streak > state.LongestStreak)]);
    }

    private static DailyState Heard(DailyState state, DateTimeOffset now) => state with { HeardAt = now, AskedWhetherToGoOn = false };

    private static DailyState Planned(DailyState state, DateTimeOffset now) =>
        state.IsOn ? state with { Next = Schedule.Next(state.Settings, now, state.LastDay) } : state;
}
