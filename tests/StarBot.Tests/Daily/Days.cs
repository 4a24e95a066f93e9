using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Daily;

namespace StarBot.Tests.Daily;

/// <summary>A daily question that lives through time: the clock comes whenever something is due, as the host's does.</summary>
internal sealed class Days(DailySettings settings, DateTimeOffset start)
{
    public DailyState State { get; private set; } = DailyProgram.Begin(settings, start);

    public DateTimeOffset Now { get; private set; } = start;

    public double Spread { get; init; }

    public List<(DateTimeOffset At, DailyEffect Effect)> Told { get; } = [];

    public IEnumerable<DateTimeOffset> Prompts => Told.Where(t => t.Effect is DailyEffect.Prompt).Select(t => t.At);

    public static DailySettings At(string time, string zone, Weekdays days = Weekdays.EveryDay) =>
        new(TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture), days, zone);

    public static DateTimeOffset Utc(int year, int month, int day, int hour = 0, int minute = 0) => new(year, month, day, hour, minute, 0, TimeSpan.Zero);

    public Days Until(DateTimeOffset end, Action<Days>? afterEach = null)
    {
        while (State.DueAt <= end)
        {
            Now = State.DueAt.Value > Now ? State.DueAt.Value : Now;
            Tell(new DailyInput.Due());
            afterEach?.Invoke(this);
        }

        Now = end;
        return this;
    }

    /// <summary>The host is down until then; what is due is taken late.</summary>
    public Days Down(DateTimeOffset until)
    {
        Now = until;
        return this;
    }

    public Days Tell(DailyInput input)
    {
        var step = DailyProgram.Next(State, input, new DailyContext(Now, Spread, _ => Any));
        State = step.State;
        Told.AddRange(step.Effects.Select(e => (Now, e)));
        return this;
    }

    public Days Answer() => Tell(new DailyInput.Answered(State.Open?.Question.QuestionId ?? "none"));

    private static Pick Any { get; } =
        new(new PlannedQuestion("amazon", "q", "Tell me.", QuestionKind.Success, "ownership", "Ownership"), new PickReason(null, null, 1, IsDue: false, null));
}
