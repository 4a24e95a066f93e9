using StarBot.Interviewing.Interview;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Routing;

/// <summary>The daily question's part of a turn. Pure, like the router that asks it.</summary>
internal sealed record DailyRoute(InterviewContext Context, Address From, Facts Facts, uint Seed)
{
    /// <summary>Whoever wrote so lately is busy with something else.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(30);

    public PlannedQuestion? OpenQuestion => Facts.Daily?.Open?.Question;

    public Decision Ask(InterviewState? state, DailyRequest request)
    {
        var daily = Turn.AtHome(Facts.Daily);
        return Decision(state, Facts.DailyInChat is { } chat && daily is not { IsOn: true } && IsAboutWhen(request)
            ? new DailyOutcome(daily, DailyWords.InChat(chat.State, Context.Now))
            : TurnIn(state).Ask(daily, request));
    }

    public Decision Due(InterviewState? state)
    {
        if (Turn.AtHome(Facts.Daily) is not { } daily)
            return Routing.Decision.Nothing(state);
        var input = Facts.IsUnreachable ? new DailyInput.DueUnreachable() : IsBusy(state) ? new DailyInput.DueWhileBusy() : (DailyInput)new DailyInput.Due();
        return Decision(state, TurnIn(state).Due(daily, input));
    }

    /// <summary>The same decision, with what its answers mean for the row of answered questions.</summary>
    public Decision Counted(Decision decision)
    {
        var daily = decision.Daily ?? Facts.Daily;
        foreach (var answer in decision.Answers)
        {
            if (daily is null)
                return decision;
            var counted = Turn.Answered(daily, answer.QuestionId);
            daily = counted.State;
            decision = decision with { Daily = daily, Posts = [.. decision.Posts, .. counted.Posts.Select(p => new DecidedPost(p, IsProbe: false))] };
        }

        return decision;
    }

    private DailyTurn TurnIn(InterviewState? state) => Turn with { IsAnotherOpen = state is { IsOver: false, Phase: not Phase.Critiqued } };

    private DailyTurn Turn => new(new DailyContext(Context.Now, SpreadOf(From), Pick), Facts.Zone);

    /// <summary>Whoever has a chat is asked there and not twice; a question at once, and what is said to it, have their place anywhere.</summary>
    private static bool IsAboutWhen(DailyRequest request) =>
        request is not (DailyRequest.Now or DailyRequest.Answer or DailyRequest.Why or DailyRequest.Later or DailyRequest.NotUnderstood);

    private static Decision Decision(InterviewState? state, DailyOutcome outcome) =>
        new(state, [.. outcome.Posts.Select(p => new DecidedPost(p, IsProbe: false))], [], [])
        {
            Daily = outcome.State,
            Faults = outcome.Faults,
        };

    private bool IsBusy(InterviewState? state) =>
        state is { IsOver: false, Phase: not (Phase.Critiqued or Phase.Paused) } && Context.Now - state.HeardAt < Lately;

    /// <summary>Where in a wave a conversation stands, 0 to 1.</summary>
    public static double SpreadOf(Address at) => QuestionPicker.Scatter(at.Conversation, 0) / (double)uint.MaxValue;

    /// <summary>What was asked and not answered counts as practised, without a rating: another principle has its turn.</summary>
    private Pick Pick(DailyState daily)
    {
        var today = Schedule.Today(daily.Settings.Zone, Context.Now);
        var answered = Facts.Past.Select(p => p.QuestionId).ToHashSet();
        var asked = daily.Asked.Where(a => !answered.Contains(a.QuestionId)).Select(a => new PastAnswer(a.PrincipleId, a.QuestionId, null, a.On));
        var practised = Facts.Past.Select(p => new PastAnswer(p.PrincipleId, p.QuestionId, p.Mean, Schedule.Local(daily.Settings.Zone, p.At).Date));
        return SpacedPractice.Pick(Context.Library, [.. practised.Concat(asked).OrderByDescending(p => p.On)], today, daily.Settings.InterviewOn, Seed);
    }
}
