using System.Collections.Immutable;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Channels;

/// <summary>Whoever speaks in a channel, as far as their word counts there.</summary>
/// <param name="Zone">The zone that the platform gives for them; UTC when it gives none.</param>
public sealed record Speaker(string Person, bool IsAdmin, string Zone);

/// <summary>What a channel's turn may look at besides its state.</summary>
/// <param name="Channel">Its conversation.</param>
/// <param name="Shares">What people shared of the last question, in order.</param>
/// <param name="NewCode">For the next question; nobody can guess it.</param>
/// <param name="NextNumber">Of the next post.</param>
/// <param name="KnowsAdmins">The platform tells who runs the place.</param>
public sealed record ChannelFacts(string Channel, ImmutableArray<ChannelShareRow> Shares, string NewCode, long NextNumber, bool KnowsAdmins)
{
    /// <summary>Null when it is the clock that comes.</summary>
    public Speaker? By { get; init; }

    public bool IsUnreachable { get; init; }
}

/// <summary>What a turn of a channel comes to.</summary>
/// <param name="Digest">The post that holds what people shared; null when there is none in this turn.</param>
public sealed record ChannelOutcome(ChannelState? State, ImmutableArray<Post> Posts, WrittenDigest? Digest = null)
{
    public ChannelOutcome(ChannelState? state, params IEnumerable<Post> posts)
        : this(state, [.. posts])
    {
    }
}

/// <summary>The post with this number holds what was shared of the question with this code.</summary>
public sealed record WrittenDigest(string Code, long Number);

/// <summary>A channel's daily question: its one post a day, the digest at the end of the day, and what people ask of it. Pure.</summary>
public sealed record ChannelTurn(DailyContext Context, ChannelFacts Facts)
{
    /// <summary>Later than this, a digest waits until it may be read.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    public ChannelOutcome Due(ChannelState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var now = Context.Now;
        var ended = state.DigestDue <= now ? EndOfDay(state) : new(state);
        state = ended.State!;
        if (!(state.Daily.DueAt <= now))
            return ended;
        // A channel is no person who could have lost interest: silence there means nothing.
        var step = DailyProgram.Next(
            state.Daily with { HeardAt = now }, Facts.IsUnreachable ? new DailyInput.DueUnreachable() : new DailyInput.Due(), Context);
        return Asked(ended, step);
    }

    /// <param name="text">Lower case, single spaces.</param>
    public ChannelOutcome Ask(ChannelState? state, string text)
    {
        var request = ChannelPhrases.Parse(text);
        if (request is ChannelRequest.Daily(DailyRequest.Show))
            return new(state, ChannelWords.Status(state, Context.Now, Facts.KnowsAdmins));
        if (request is ChannelRequest.Daily(DailyRequest.NotUnderstood))
            return new(state, ChannelWords.NotUnderstood());
        if (request is ChannelRequest.Daily(DailyRequest.Why))
            return new(state, ChannelWords.Why(state?.Daily.Open));
        if (!MayChange(state))
            return new(state, ChannelWords.NotYours(Facts.KnowsAdmins));
        return (request, state) switch
        {
            (ChannelRequest.Daily(DailyRequest.Now), _) => Now(state),
            (ChannelRequest.Daily(DailyRequest.At at), null) => Changed(null, at),
            (_, null) or (ChannelRequest.Daily(not (DailyRequest.At or DailyRequest.Resume or DailyRequest.Off)), { Daily.IsOn: false }) =>
                new(state, ChannelWords.Status(state, Context.Now, Facts.KnowsAdmins)),
            (ChannelRequest.DigestAt(var time), _) => Settled(state with { DigestAt = time }),
            (ChannelRequest.Answers(var inThread), _) => Settled(state with { AnswersInThread = inThread }),
            (ChannelRequest.Daily(var daily), _) => Changed(state, daily),
            _ => new(state, ChannelWords.NotUnderstood()),
        };
    }

    /// <summary>Whoever set it up, or an admin; anybody where it is off or nobody's.</summary>
    private bool MayChange(ChannelState? state) =>
        state is null or { SetBy: null } or { Daily.IsOn: false } || Facts.By is { } by && (by.IsAdmin || by.Person == state.SetBy);

    private ChannelOutcome Changed(ChannelState? state, DailyRequest request)
    {
        var asked = new DailyTurn(Context, Facts.By?.Zone ?? "UTC").Ask(state?.Daily, request);
        if (asked.State is not { } daily || daily == state?.Daily)
            return new(state, ChannelWords.NotUnderstood(asked.Posts.IsEmpty ? null : asked.Posts[0].Summary));
        return Settled((state ?? new ChannelState(daily)) with { Daily = daily });
    }

    private ChannelOutcome Settled(ChannelState state)
    {
        var owned = Owned(state);
        // The hour or the zone may have changed while the digest of today is still to come.
        var settled = owned.DigestDue is null ? owned : owned with { DigestDue = DigestOf(owned, owned.Open!.Day) };
        return new(settled, ChannelWords.Settled(settled, Context.Now, Facts.KnowsAdmins));
    }

    private ChannelOutcome Now(ChannelState? state)
    {
        var owned = Owned(state ?? new ChannelState(DailyState.Unset(Facts.By?.Zone ?? "UTC", Context.Now)));
        return Asked(new(owned), DailyProgram.Next(owned.Daily, new DailyInput.Now(), Context));
    }

    /// <summary>An admin who changes something does not take it over.</summary>
    private ChannelState Owned(ChannelState state) => state is { SetBy: not null, Daily.IsOn: true } ? state : state with { SetBy = Facts.By?.Person };

    /// <summary>Where the step puts a question, the digest of the one before comes first.</summary>
    private ChannelOutcome Asked(ChannelOutcome so, DailyStep step)
    {
        if (step.Effects.OfType<DailyEffect.Prompt>().FirstOrDefault() is not { } prompt)
            return so with { State = so.State! with { Daily = step.State } };
        var before = so.State!.DigestDue is not null && so.Digest is null ? Digest(so.State) : so;
        var day = step.State.LastDay ?? Schedule.Today(step.State.Settings.Zone, Context.Now);
        var open = new ChannelQuestion(prompt.Question, day, Facts.NewCode, Facts.NextNumber + before.Posts.Length);
        var asked = before.State! with { Daily = step.State, Open = open };
        asked = asked with { DigestDue = DigestOf(asked, day) };
        return before with { State = asked, Posts = before.Posts.Add(ChannelWords.Prompt(asked, Facts.Channel)) };
    }

    private ChannelOutcome EndOfDay(ChannelState state)
    {
        var readable = Schedule.WithinHours(state.Daily.Settings, Context.Now);
        return Context.Now - state.DigestDue > Late && readable > Context.Now ? new(state with { DigestDue = readable }) : Digest(state);
    }

    /// <summary>Only what people chose to share; when nobody did, nothing is said.</summary>
    private ChannelOutcome Digest(ChannelState state)
    {
        var over = state with { DigestDue = null };
        return Facts.Shares.IsEmpty || Facts.IsUnreachable
            ? new(over)
            : new ChannelOutcome(over, ChannelWords.Digest(Facts.Shares)) { Digest = new WrittenDigest(state.Open!.Code, Facts.NextNumber) };
    }

    private DateTimeOffset DigestOf(ChannelState state, DateOnly day)
    {
        var zone = state.Daily.Settings.Zone;
        var today = Schedule.Today(zone, Context.Now);
        var moment = Schedule.Moment(zone, day > today ? day : today, state.DigestAt);
        return moment > Context.Now ? moment : Schedule.Moment(zone, today.AddDays(1), state.DigestAt);
    }
}
