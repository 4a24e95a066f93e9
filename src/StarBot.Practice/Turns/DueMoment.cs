using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>Something that is due in a conversation, and what the clock hands on for it.</summary>
/// <param name="Guard">What the row held when it was looked at: a version, or the due moment itself.</param>
internal sealed record DueMoment(Address At, DateTimeOffset DueAt, bool IsDaily, long Guard)
{
    /// <summary>Interviews and daily questions that are due and with no host, the earliest first.</summary>
    public static async Task<List<DueMoment>> LookAsync(PracticeDb db, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var interviews = await Interviews(db, now).OrderBy(c => c.DueAt).Take(most)
            .Select(c => new { c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails, c.DueAt, c.Version }).ToListAsync(cancellation);
        var daily = await Daily(db, now).OrderBy(d => d.DueAt).Take(most)
            .Select(d => new { d.Platform, d.Workspace, d.Conversation, d.Person, d.DueAt }).ToListAsync(cancellation);
        return
        [
            .. interviews.Select(c => new DueMoment(
                new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails), c.DueAt!.Value, IsDaily: false, c.Version)),
            .. daily.Select(d => new DueMoment(
                new Address(d.Platform, d.Workspace, d.Conversation, d.Person), d.DueAt!.Value, IsDaily: true, d.DueAt.Value.ToUnixTimeMilliseconds())),
        ];
    }

    /// <summary>When the next thing is due that no host has; null when nothing is.</summary>
    public static async Task<DateTimeOffset?> NextAsync(PracticeDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var interview = await db.Conversations
            .Where(c => c.DueAt != null && (c.DueLeaseUntil == null || c.DueLeaseUntil < now)).MinAsync(c => c.DueAt, cancellation);
        var daily = await db.Daily
            .Where(d => d.DueAt != null && (d.DueLeaseUntil == null || d.DueLeaseUntil < now)).MinAsync(d => d.DueAt, cancellation);
        return interview is null || daily < interview ? daily ?? interview : interview;
    }

    /// <summary>Takes it for this host until the lease ends; false when another has it, or it is due no more.</summary>
    public async Task<bool> ClaimAsync(PracticeDb db, DateTimeOffset now, DateTimeOffset? leaseEnd, CancellationToken cancellation) => 1 == (IsDaily
        ? await Daily(db, now)
            .Where(d => d.Workspace == At.Workspace && d.Platform == At.Platform && d.Conversation == At.Conversation && d.DueAt == DueAt)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueLeaseUntil, leaseEnd), cancellation)
        : await Interviews(db, now)
            .Where(c => c.Workspace == At.Workspace && c.Platform == At.Platform && c.Conversation == At.Conversation && c.Version == Guard)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.DueLeaseUntil, leaseEnd), cancellation));

    /// <summary>Moment and guard make the key: one due moment is taken once, by whichever host, also in a conversation that began anew.</summary>
    public Incoming AsIncoming() => new(
        At,
        $"{(IsDaily ? "daily" : "due")}/{At.Platform}/{At.Conversation}/{Guard}/{DueAt.ToUnixTimeMilliseconds()}",
        DueAt.ToUnixTimeMilliseconds() * 1000,
        IsDaily ? new IncomingContent.DailyDue() : new IncomingContent.Due());

    private static IQueryable<ConversationRow> Interviews(PracticeDb db, DateTimeOffset now) =>
        db.Conversations.AsNoTracking().Where(c => c.DueAt <= now && (c.DueLeaseUntil == null || c.DueLeaseUntil < now));

    private static IQueryable<DailyRow> Daily(PracticeDb db, DateTimeOffset now) =>
        db.Daily.AsNoTracking().Where(d => d.DueAt <= now && (d.DueLeaseUntil == null || d.DueLeaseUntil < now));
}
