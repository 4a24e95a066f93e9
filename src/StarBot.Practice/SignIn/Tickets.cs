using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Practice.SignIn;

/// <summary>Tickets that can be spent once: issued, looked at, spent. Which of two that spend at once succeeds, the database decides.</summary>
public sealed class Tickets(IDbContextFactory<PracticeDb> databases, ITurnWriter writer, TimeProvider time)
{
    /// <returns>The token; it is known to nobody else, and cannot be had again.</returns>
    public async Task<string> IssueAsync(
        string purpose, string workspace, string person, string? payload, TimeSpan lifetime, CancellationToken cancellation)
    {
        var token = Token.New();
        var now = time.GetUtcNow();
        var ticket = new TicketRow
        {
            Hash = Token.HashOf(token),
            Purpose = purpose,
            Workspace = workspace,
            Person = person,
            Payload = payload,
            ExpiresAt = now + lifetime,
        };
        await writer.WriteAsync(
            async (db, token) =>
            {
                await db.Tickets.Where(t => t.ExpiresAt < now).ExecuteDeleteAsync(token);
                db.Tickets.Add(ticket);
                return true;
            },
            cancellation);
        return token;
    }

    /// <summary>What a token permits, without spending it; null when it permits nothing (any more).</summary>
    public async Task<Ticket?> PeekAsync(string purpose, string token, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return View(await Valid(db, purpose, token, time.GetUtcNow()).AsNoTracking().FirstOrDefaultAsync(cancellation));
    }

    /// <summary>Spends a token: null when it permits nothing, or someone else was quicker.</summary>
    public Task<Ticket?> SpendAsync(string purpose, string token, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        return writer.WriteAsync(
            async (db, stop) =>
            {
                var ticket = await Valid(db, purpose, token, now).AsNoTracking().FirstOrDefaultAsync(stop);
                return ticket is not null && await Valid(db, purpose, token, now).ExecuteDeleteAsync(stop) == 1 ? View(ticket) : null;
            },
            cancellation);
    }

    private static IQueryable<TicketRow> Valid(PracticeDb db, string purpose, string token, DateTimeOffset now)
    {
        var hash = Token.HashOf(token);
        return db.Tickets.Where(t => t.Hash == hash && t.Purpose == purpose && t.ExpiresAt >= now);
    }

    private static Ticket? View(TicketRow? row) => row is null ? null : new Ticket(row.Workspace, row.Person, row.Payload);
}
