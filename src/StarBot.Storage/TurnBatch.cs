using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>What the turns of one transaction have to be checked against: versions of their conversations and events seen before.</summary>
internal sealed class TurnBatch
{
    private readonly Dictionary<(string, string, string), long> _versions;
    private readonly HashSet<(string, string)> _seen;

    private TurnBatch(Dictionary<(string, string, string), long> versions, HashSet<(string, string)> seen) => (_versions, _seen) = (versions, seen);

    public static async Task<TurnBatch> LoadAsync(PracticeDb db, List<TurnCommit> turns)
    {
        if (turns.Count == 0)
            return new TurnBatch([], []);
        // The workspace is first in both keys; without it every row would be looked at.
        var workspaces = turns.Select(t => t.From.Workspace).Distinct().ToList();
        var keys = turns.SelectMany(t => t.Seen).Select(s => s.Key).ToList();
        var platforms = turns.Select(t => t.From.Platform).Distinct().ToList();
        var conversations = turns.Select(t => t.From.Conversation).ToList();
        var seen = await db.SeenEvents.Where(s => EF.Parameter(workspaces).Contains(s.Workspace) && EF.Parameter(keys).Contains(s.Key))
            .Select(s => new { s.Workspace, s.Key }).ToListAsync();
        var versions = await db.Conversations.Where(c => EF.Parameter(workspaces).Contains(c.Workspace)
                && EF.Parameter(platforms).Contains(c.Platform) && EF.Parameter(conversations).Contains(c.Conversation))
            .Select(c => new { c.Workspace, c.Platform, c.Conversation, c.Version }).ToListAsync();
        return new TurnBatch(
            versions.ToDictionary(v => (v.Workspace, v.Platform, v.Conversation), v => v.Version),
            [.. seen.Select(s => (s.Workspace, s.Key))]);
    }

    /// <summary>Adds a turn to the transaction, unless it was seen before or was decided on a state that is no more.</summary>
    public async Task<CommitOutcome> AddAsync(PracticeDb db, TurnCommit turn)
    {
        var at = (turn.From.Workspace, turn.From.Platform, turn.From.Conversation);
        if (turn.Seen.Any(s => _seen.Contains((s.Workspace, s.Key))))
            return CommitOutcome.SeenBefore;
        if (_versions.GetValueOrDefault(at) != turn.ExpectedVersion)
            return CommitOutcome.Conflict;
        if (turn.WithdrawProbe && !await WithdrawAsync(db, turn.From))
            return CommitOutcome.Conflict;
        if (turn.ForgetPerson)
            await ForgetAsync(db, turn.From);
        _versions[at] = turn.Conversation.Version;
        _seen.UnionWith(turn.Seen.Select(s => (s.Workspace, s.Key)));
        Write(db, turn);
        return CommitOutcome.Committed;
    }

    private static void Write(PracticeDb db, TurnCommit turn)
    {
        var row = db.Entry(turn.Conversation);
        row.State = turn.ExpectedVersion == 0 ? EntityState.Added : EntityState.Modified;
        // The outbox has the sending lease; a turn must not take it away.
        if (row.State == EntityState.Modified)
            row.Property(c => c.SendLeaseUntil).IsModified = false;
        db.AddRange(turn.Seen);
        db.AddRange(turn.Outbox);
        db.AddRange(turn.Answers);
        db.AddRange(turn.Stories);
        if (turn.Heard is { } heard)
            db.Add(heard);
        if (turn.Ticket is { } ticket)
            db.Add(ticket);
    }

    private static async Task<bool> WithdrawAsync(PracticeDb db, Address at) =>
        await db.Outbox
            .Where(o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation
                && o.IsProbe && o.State == SendState.Ready)
            .ExecuteDeleteAsync() > 0;

    private static async Task ForgetAsync(PracticeDb db, Address from)
    {
        await db.Answers.Where(a => a.Workspace == from.Workspace && a.Person == from.Person).ExecuteDeleteAsync();
        await db.Stories.Where(s => s.Workspace == from.Workspace && s.Person == from.Person).ExecuteDeleteAsync();
        var theirs = db.Conversations.Where(c => c.Workspace == from.Workspace && c.Person == from.Person);
        await db.Outbox.Where(o => theirs.Any(c => c.Workspace == o.Workspace && c.Platform == o.Platform && c.Conversation == o.Conversation))
            .ExecuteDeleteAsync();
        await db.Heard.Where(h => theirs.Any(c => c.Workspace == h.Workspace && c.Platform == h.Platform && c.Conversation == h.Conversation))
            .ExecuteDeleteAsync();
        await db.Tickets.Where(t => t.Workspace == from.Workspace && t.Person == from.Person).ExecuteDeleteAsync();
        await theirs.Where(c => c.Conversation != from.Conversation || c.Platform != from.Platform).ExecuteDeleteAsync();
    }
}
