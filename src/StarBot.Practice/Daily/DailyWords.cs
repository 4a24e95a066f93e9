using System.Globalization;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Daily;

/// <summary>The daily question in StarBot's words.</summary>
public static class DailyWords
{
    private static readonly Button Answer = new("Answer now", "daily answer") { Style = ButtonStyle.Primary };
    private static readonly Button Later = new("Later", "daily later");
    private static readonly Button Another = new("Another", "daily another");
    private static readonly Button Pause = new("Pause", "daily pause");
    private static readonly Button Off = new("Off", "daily off");
    private static readonly Button GoOn = new("Go on", "daily on") { Style = ButtonStyle.Primary };
    private static readonly Button Now = new("Question now", "daily now");
    private static readonly Button Resume = new("Resume", "daily on");
    private static readonly Button Change = new("Change", "daily settings");
    private static readonly Button SetUp = Change with { Label = "Set it up", Style = ButtonStyle.Primary };

    /// <param name="isAnotherOpen">Another question waits for words, and would take those that are written.</param>
    public static Post Prompt(DailyEffect.Prompt prompt, TimeOnly localTime, bool isAnotherOpen)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        var lead = (Line)$"{Greeting(localTime)}. Today " + Line.Italic(prompt.Question.PrincipleName) + $": {Since(prompt.Why)}.";
        var row = prompt.Streak > 1 ? $"{prompt.Streak} answered in a row. " : "";
        var how = isAnotherOpen
            ? "Your earlier question is still open, and takes what you write. To begin with this one, press Answer now or say daily answer."
            : "Just write your answer when you like.";
        return new Post(
            $"{Greeting(localTime)}. {prompt.Question.Text}",
            [
                new PostBlock.Paragraph(lead),
                new PostBlock.Paragraph(Line.Bold(prompt.Question.Text)),
                new PostBlock.SmallPrint($"{row}{how} Say daily why to hear why this one."),
            ],
            [Answer, Later, Another, Pause]);
    }

    public static Post Reminder(OpenPrompt open)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new Post(
            $"Today's question is still open. {open.Question.Text}",
            [new PostBlock.Paragraph("Today's question is still open:"), new PostBlock.Paragraph(Line.Bold(open.Question.Text))],
            [Answer, Another, Pause]);
    }

    public static Post AskWhetherToGoOn(int days) => new(
        "Shall I go on with the daily question?",
        [new PostBlock.Paragraph($"I have asked for {days} days and heard nothing. Shall I go on? If you say nothing, I stop by myself.")],
        [GoOn, Pause, Off]);

    public static Post StreakGrew(DailyEffect.StreakGrew grew)
    {
        ArgumentNullException.ThrowIfNull(grew);
        return InterviewWords.Plain(grew.IsLongest && grew.Streak > 2
            ? $"{grew.Streak} daily questions answered in a row, your longest row so far."
            : $"{grew.Streak} daily questions answered in a row.");
    }

    public static Post Why(OpenPrompt open)
    {
        ArgumentNullException.ThrowIfNull(open);
        var why = open.Why;
        var reason = why.LastDays is null ? "New ground comes first."
            : why.IsDue ? $"{(why.Mean is null ? "It" : "At that rating it")} comes back after about {Days(why.GapDays)}."
            : "Nothing else has waited longer for its turn.";
        var aim = why.DaysToInterview is { } left ? $" Your interview is in {Days(left)}, and the gap is set from that." : "";
        return new Post(
            $"Why {open.Question.PrincipleName}",
            [new PostBlock.Paragraph(Line.Italic(open.Question.PrincipleName) + $": {Since(why)}. {reason}{aim}")],
            [Answer, Another]);
    }

    public static Post Status(DailyState? state, DateTimeOffset now) => state is not { IsOn: true }
        ? new Post(
            "You have no daily question.",
            [new PostBlock.Paragraph("You have no daily question. Say when you want one, such as "
                + Line.Italic("daily 09:00 weekdays") + ".")],
            [SetUp, Now])
        : new Post(
            "Your daily question",
            [new PostBlock.Heading("Your daily question"), new PostBlock.Facts([.. Facts(state, now)])],
            [Now, Change, IsPaused(state, now) ? Resume : Pause, Off]);

    /// <summary>On the page, to somebody who talks with StarBot in a chat: one person has one daily question.</summary>
    public static Post InChat(DailyState? chat, DateTimeOffset now)
    {
        var isOn = chat is { IsOn: true };
        var stands = isOn ? $"{When(chat!.Settings)}. {NextOf(chat, now)}" : "You have none yet.";
        return new Post(
            "I ask your daily question in our chat.",
            [new PostBlock.Paragraph($"I ask your daily question in our chat, not here, so that you have one and not two. {stands} Change it there, or on the page Daily.")],
            isOn ? [Change, Now] : [SetUp, Now]);
    }

    /// <summary>After a change: what holds now, in one sentence.</summary>
    public static Post Settled(DailyState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new Post(
            "Your daily question is set.",
            [
                new PostBlock.Paragraph($"{When(state.Settings)}. {NextOf(state, now)}"),
                .. Besides(state.Settings, now).ToList() is { Count: > 0 } facts ? [new PostBlock.Facts([.. facts])] : Array.Empty<PostBlock>(),
            ],
            IsPaused(state, now) ? [Resume, Change, Off] : [Now, Change, Pause, Off]);
    }

    public static Post IsOff { get; } = InterviewWords.Plain("The daily question is off. Your answers and stories stay. Say *daily 09:00* to have it again.");

    public static Post NothingOpen { get; } = new(
        "No daily question is open.", [new PostBlock.Paragraph("No daily question is open at the moment.")], [Now]);

    public static Post NotUnderstood(string? why = null) => new(
        why ?? "I did not understand that about the daily question.",
        [
            new PostBlock.Paragraph(why ?? "I did not understand that about the daily question. You can say:"),
            new PostBlock.Facts(
            [
                new("daily 09:00 weekdays", "a time, and days if you like: every day, weekends, mon wed fri"),
                new("daily pause until monday", "or for 2 weeks, or until 24 dec; daily on ends it"),
                new("daily now, daily why, daily off", "a question at once, why this one, no more of them"),
                new("daily hours 8:00-18:00", "I say nothing outside of them"),
                new("daily remind after 3 hours", "one reminder on the day, or daily remind off"),
                new("daily interview 3 feb", "the day you practise for; it sets how soon things come back"),
                new("daily holidays 24 dec to 2 jan", "days without a question"),
                new("daily zone europe/berlin", "your time zone, or daily zone auto"),
            ]),
        ],
        [Change]);

    private static IEnumerable<Fact> Facts(DailyState state, DateTimeOffset now)
    {
        yield return new("When", When(state.Settings));
        yield return new("Next", NextOf(state, now));
        if (state.Open is { } open)
            yield return new("Open", Line.Quote(open.Question.Text));
        foreach (var fact in Besides(state.Settings, now))
            yield return fact;
        if (state.LongestStreak > 0)
            yield return new("In a row", $"{state.Streak}, the longest {state.LongestStreak}");
    }

    /// <summary>What was set besides time and days, as far as it is not over.</summary>
    internal static IEnumerable<Fact> Besides(DailySettings settings, DateTimeOffset now)
    {
        var today = Schedule.Today(settings.Zone, now);
        if (settings.NotBefore is not null || settings.NotAfter is not null)
            yield return new("Hours", $"{Time(settings.Hours.From)} to {Time(settings.Hours.To)}");
        if (settings.RemindAfter is { } after)
            yield return new("Reminder", $"one, after {Span(after)}");
        if (settings.Holidays.Where(h => h.Last >= today).ToList() is { Count: > 0 } holidays)
            yield return new("Without a question", string.Join(", ", holidays.Select(h => h.First == h.Last ? Date(h.First) : $"{Date(h.First)} to {Date(h.Last)}")));
        if (settings.InterviewOn is { } on && on >= today)
            yield return new("Interview", Date(on));
    }

    internal static string When(DailySettings settings) => $"{DaysOf(settings.Days)} at {Time(settings.At)}, {settings.Zone} time";

    internal static string NextOf(DailyState state, DateTimeOffset now)
    {
        if (state.Settings.PausedUntil == DateOnly.MaxValue)
            return "Paused until you say daily on.";
        if (state.Next is not { } next)
            return "No day is in sight that you want one on.";
        var away = next.Day.DayNumber - Schedule.Today(state.Settings.Zone, now).DayNumber;
        var day = away switch { 0 => "today", 1 => "tomorrow", < 7 => $"on {next.Day.DayOfWeek}", _ => $"on {Date(next.Day)}" };
        var paused = IsPaused(state, now) ? "Paused; the next one comes" : "The next one comes";
        return $"{paused} {day} at {Time(Schedule.Local(state.Settings.Zone, next.At).Time)}.";
    }

    private static bool IsPaused(DailyState state, DateTimeOffset now) => state.Settings.PausedUntil > Schedule.Today(state.Settings.Zone, now);

    private static string DaysOf(Weekdays days) => days switch
    {
        Weekdays.EveryDay => "Every day",
        Weekdays.MondayToFriday => "On weekdays",
        Weekdays.Weekend => "On weekends",
        _ => string.Join(", ", Enum.GetValues<Weekdays>().Where(d => d is not Weekdays.None && int.PopCount((int)d) == 1 && days.HasFlag(d))),
    };

    private static string Since(PickReason why) => (why.LastDays, why.Mean) switch
    {
        (null, _) => "you have not practised it yet",
        (0, { } mean) => $"you practised it today, rated {mean.ToString("0.#", CultureInfo.InvariantCulture)} of 5",
        ({ } days, { } mean) => $"you last practised it {Ago(days)}, rated {mean.ToString("0.#", CultureInfo.InvariantCulture)} of 5",
        ({ } days, null) => $"I last asked about it {Ago(days)}",
    };

    private static string Greeting(TimeOnly time) => time.Hour switch { < 12 => "Good morning", < 18 => "Good afternoon", _ => "Good evening" };

    private static string Ago(int days) => days switch { 0 => "today", 1 => "yesterday", _ => $"{days} days ago" };

    private static string Days(int days) => days == 1 ? "a day" : $"{days} days";

    internal static string Span(TimeSpan span) => span.TotalMinutes % 60 != 0 ? $"{span.TotalMinutes:0} minutes" : span.TotalHours == 1 ? "an hour" : $"{span.TotalHours:0} hours";

    private static string Time(TimeOnly time) => time == TimeOnly.MaxValue ? "midnight" : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
