using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Routing;
using StarBot.Practice.SignIn;
using StarBot.Practice.Transcripts;

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
    PageLinks? pageLinks = null) : ITurns
{
    private static readonly TimeSpan CommitWithin = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, IPlatform> _platforms = platforms.ToDictionary(p => p.Name);

    public async Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(CommitWithin);
        try
        {
            while (!deadline.IsCancellationRequested)
            {
                var turn = await DecideAsync(incoming, deadline.Token);
                var outcome = await writer.CommitAsync(turn, deadline.Token);
                if (outcome == CommitOutcome.SeenBefore)
                    return new TurnResult(SeenBefore: true, []);
                if (outcome == CommitOutcome.Committed)
                    return Committed(turn);
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
        var state = StateOf(row);
        return new ConversationView(
            state is { IsOver: false },
            [.. posts.OrderBy(o => o.Number).Select(o => new CommittedPost(o.Number, PostOf(o)))],
            state is { IsOver: false } ? [.. state.Answer.Select(u => u.Text)] : []);
    }

    /// <summary>The post in an outbox row.</summary>
    public static Post PostOf(OutboxRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return JsonSerializer.Deserialize<Post>(row.Body)!;
    }

    private async Task<TurnCommit> DecideAsync(Incoming incoming, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await FindAsync(db, incoming.From, cancellation);
        var state = StateOf(row);
        var probeUnsent = state?.Phase == Phase.Probing && await LastProbeIsReadyAsync(db, incoming.From, cancellation);
        var command = ConversationRouter.CommandIn(incoming.Content, state);
        var facts = await PersonFacts.LoadAsync(db, incoming.From, command, cancellation);
        if (command is Command.Web)
            facts = facts with { PageLink = pageLinks?.New(incoming.From) };
        var context = ContextFor(incoming.From);
        var seed = QuestionPicker.Scatter($"{incoming.From.Conversation}/{row?.NextNumber}/{row?.Version}", 0);
        var decision = new ConversationRouter(context, incoming.From, facts, seed).Route(state, incoming, row is null, probeUnsent);
        return Commit(incoming, row, decision, context);
    }

    private InterviewContext ContextFor(Address from)
    {
        var patience = _platforms.GetValueOrDefault(from.Platform)?.Patience ?? settings.Patience;
        return new InterviewContext(library, settings with { Patience = patience }, time.GetUtcNow(), Trade.Other);
    }

    private TurnCommit Commit(Incoming incoming, ConversationRow? row, Decision decision, InterviewContext context)
    {
        var from = incoming.From;
        var platform = _platforms.GetValueOrDefault(from.Platform);
        var number = row?.NextNumber ?? 1;
        var heard = platform is ICanShowTranscript && !decision.ForgetPerson ? HeardRow.Of(incoming, number, context.Now) : null;
        var first = heard is null ? number : number + 1;
        var isSent = platform is not ICanSend;
        string[] keys = incoming.AlsoKnownAs is { } other ? [incoming.EventKey, other] : [incoming.EventKey];
        return new TurnCommit(
            from,
            row?.Version ?? 0,
            new ConversationRow
            {
                Workspace = from.Workspace,
                Platform = from.Platform,
                Conversation = from.Conversation,
                Person = from.Person,
                AddressDetails = from.Details ?? row?.AddressDetails,
                Version = (row?.Version ?? 0) + 1,
                NextNumber = first + decision.Posts.Length,
                State = decision.State is null ? null : JsonSerializer.Serialize(decision.State),
                DueAt = decision.State is null ? null : Timing.DueAt(decision.State, context.Settings),
                SendLeaseUntil = row?.SendLeaseUntil,
                ChangedAt = context.Now,
            },
            [.. keys.Select(k => new SeenEventRow { Workspace = from.Workspace, Key = k, SeenAt = context.Now })],
            [.. decision.Posts.Select((p, i) => ToRow(from, p, first + i, isSent, context.Now))],
            decision.Answers,
            decision.Stories,
            decision.WithdrawProbe,
            decision.ForgetPerson)
        {
            Heard = heard,
            Ticket = decision.Ticket,
        };
    }

    private static OutboxRow ToRow(Address from, DecidedPost decided, long number, bool isSent, DateTimeOffset now) => new()
    {
        Workspace = from.Workspace,
        Platform = from.Platform,
        Conversation = from.Conversation,
        Number = number,
        State = isSent ? SendState.Sent : SendState.Ready,
        IsProbe = decided.IsProbe,
        Body = JsonSerializer.Serialize(decided.Post),
        WrittenAt = now,
        SentAt = isSent ? now : null,
    };

    private TurnResult Committed(TurnCommit turn)
    {
        signals.Committed(turn.Conversation.DueAt, turn.From);
        return new TurnResult(SeenBefore: false, [.. turn.Outbox.Select(o => new CommittedPost(o.Number, PostOf(o)))]);
    }

    private static Task<ConversationRow?> FindAsync(PracticeDb db, Address at, CancellationToken cancellation) =>
        db.Conversations.AsNoTracking().FirstOrDefaultAsync(
            c => c.Workspace == at.Workspace && c.Platform == at.Platform && c.Conversation == at.Conversation, cancellation);

    private static Task<bool> LastProbeIsReadyAsync(PracticeDb db, Address at, CancellationToken cancellation) =>
        db.Outbox.AnyAsync(
            o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation
                && o.IsProbe && o.State == SendState.Ready,
            cancellation);

    private static InterviewState? StateOf(ConversationRow? row) =>
        row?.State is { } json ? JsonSerializer.Deserialize<InterviewState>(json) : null;
}
