using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Routing;
using StarBot.Practice.SignIn;

namespace StarBot.Practice.Turns;

/// <summary>Takes what comes in: load, route, decide, commit. On a conflict it loads again and decides again.</summary>
public sealed class TurnTaker(
    IDbContextFactory<PracticeDb> databases,
    ITurnWriter writer,
    PackLibrary library,
    InterviewSettings settings,
    IEnumerable<IPlatform> platforms,
    TurnSignals signals,
    TimeProvider time,
    PageLinks? pageLinks = null) : ITurns, IDisposable
{
    private static readonly TimeSpan CommitWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IPlatform> _platforms = platforms.ToDictionary(p => p.Name);
    private readonly RecentConversations _recent = new();
    private readonly HotReads _reads = new(databases);

    public async Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        using var timeUp = new CancellationTokenSource(CommitWithin, time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation, timeUp.Token);
        try
        {
            var forgettings = _recent.Forgettings;
            var standing = _recent.Find(incoming.From) ?? await LoadAsync(incoming.From, deadline.Token);
            while (!deadline.IsCancellationRequested)
            {
                var turn = await DecideAsync(incoming, standing, deadline.Token);
                if (!turn.Faults.IsEmpty)
                    return new TurnResult(SeenBefore: false, []) { Faults = turn.Faults };
                var outcome = await writer.CommitAsync(turn.Commit, deadline.Token);
                if (outcome == CommitOutcome.SeenBefore)
                    return new TurnResult(SeenBefore: true, []);
                if (outcome == CommitOutcome.Committed)
                    return Committed(turn, forgettings);
                _recent.Drop(incoming.From);
                forgettings = _recent.Forgettings;
                standing = await LoadAsync(incoming.From, deadline.Token);
            }
        }
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            throw new TurnNotCommittedException("The turn could not be committed in time. Nothing was changed; send it again.", e);
        }

        throw new TurnNotCommittedException("The conversation was too busy. Nothing was changed; send it again.");
    }

    public async Task<ConversationView> LookAsync(Address address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        const int recent = 3;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await FindAsync(db, address, cancellation);
        var posts = await db.Outbox.AsNoTracking()
            .Where(o => o.Workspace == address.Workspace && o.Platform == address.Platform && o.Conversation == address.Conversation)
            .OrderByDescending(o => o.Number).Take(recent).ToListAsync(cancellation);
        var state = row?.State is { } json ? InterviewJson.StateIn(json) : null;
        return new ConversationView(
            state is { IsOver: false },
            [.. posts.OrderBy(o => o.Number).Select(o => new CommittedPost(o.Number, PostOf(o)))],
            state is { IsOver: false } ? [.. state.Answer.Select(u => u.Text)] : []);
    }

    public void Dispose() => _reads.Dispose();

    /// <summary>The post in an outbox row.</summary>
    public static Post PostOf(OutboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return PostJson.PostIn(row.Body);
    }

    private async Task<DecidedTurn> DecideAsync(Incoming incoming, Standing? standing, CancellationToken cancellation)
    {
        var from = incoming.From;
        var state = standing?.State;
        var command = ConversationRouter.CommandIn(incoming.Content, state);
        // Only words that come while a follow-up is open can withdraw it.
        var probeUnsent = command is null && state?.Phase == Phase.Probing && incoming.Content is IncomingContent.Message
            && await _reads.IsProbeReadyAsync(from, cancellation);
        var facts = await FactsAsync(incoming, command, standing, cancellation);
        facts = facts with { Daily = standing?.Daily, IsUnreachable = standing?.IsUnreachable ?? false };
        if (command is Command.Web)
            facts = facts with { PageLink = pageLinks?.New(from) };
        var reading = standing?.Reading ?? new LastReading();
        var context = ContextFor(from) with { Reader = reading.Of, Glancer = reading.Glance };
        var seed = QuestionPicker.Scatter($"{from.Conversation}/{standing?.NextNumber}", 0);
        var decision = new ConversationRouter(context, from, facts, seed).Route(state, incoming, standing is null, probeUnsent);
        return DecidedTurn.Of(incoming, standing, decision, context, reading, _platforms.GetValueOrDefault(from.Platform));
    }

    private async Task<Facts> FactsAsync(Incoming incoming, Command? command, Standing? standing, CancellationToken cancellation)
    {
        var from = incoming.From;
        var channel = ChannelLookup.ChannelIn(command, incoming.Content);
        if (!from.IsChannel && channel is null)
            return await PersonFacts.LoadAsync(databases, _reads, incoming, command, standing?.State, cancellation);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return from.IsChannel
            ? await ChannelLookup.OfChannelAsync(db, incoming, standing, _platforms.GetValueOrDefault(from.Platform), cancellation)
            : await ChannelLookup.OfPersonAsync(db, from, channel!, command, cancellation);
    }

    private InterviewContext ContextFor(Address from)
    {
        var patience = _platforms.GetValueOrDefault(from.Platform)?.Patience ?? settings.Patience;
        return new InterviewContext(library, settings with { Patience = patience }, time.GetUtcNow(), Trade.Other);
    }

    private TurnResult Committed(DecidedTurn turn, long forgettings)
    {
        if (turn.Commit.ForgetPerson)
            _recent.DropAll();
        else
            _recent.Keep(turn.Commit.From, turn.Standing, forgettings);
        signals.Committed(turn.Commit);
        return new TurnResult(SeenBefore: false, turn.Posts);
    }

    private async Task<Standing?> LoadAsync(Address at, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        if (await FindAsync(db, at, cancellation) is not { } row)
            return null;
        var daily = await db.Daily.AsNoTracking().FirstOrDefaultAsync(
            d => d.Workspace == at.Workspace && d.Platform == at.Platform && d.Conversation == at.Conversation, cancellation);
        return new Standing(
            row.Version,
            row.NextNumber,
            row.AddressDetails,
            row.State is null ? null : InterviewJson.StateIn(row.State),
            daily is null || at.IsChannel ? null : DailyJson.StateIn(daily.State),
            new LastReading(),
            (row.State?.Length ?? 0) + (daily?.State.Length ?? 0))
        {
            Channel = daily is not null && at.IsChannel ? ChannelJson.StateIn(daily.State) : null,
            IsUnreachable = row.UnreachableSince is not null,
        };
    }

    private static Task<ConversationRow?> FindAsync(PracticeDb db, Address at, CancellationToken cancellation) =>
        db.Conversations.AsNoTracking().FirstOrDefaultAsync(
            c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation, cancellation);
}
