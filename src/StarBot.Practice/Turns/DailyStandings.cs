using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>How a person's daily question stands, for faces that show it beside the conversation.</summary>
public sealed class DailyStandings(IDbContextFactory<PracticeDb> databases, TimeProvider time)
{
    /// <summary>As it is said to the person, with what can be done about it.</summary>
    public async Task<Post> StatusAsync(Address of, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return DailyWords.Status(await FindAsync(db, of, cancellation), time.GetUtcNow());
    }

    /// <summary>The chat in which a person is asked, when they talk with StarBot in one; null when they only ever used the page.</summary>
    /// <param name="onPage">Their conversation on the page.</param>
    public async Task<Address?> ChatAsync(Address onPage, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(onPage);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await ChatAsync(db, onPage, cancellation);
    }

    internal static async Task<Address?> ChatAsync(PracticeDb db, Address onPage, CancellationToken cancellation)
    {
        // The conversation with a person is named by the person; any other is one among many, or the page's.
        var row = await db.Conversations.AsNoTracking()
            .Where(c => c.Workspace == onPage.Workspace && c.Person == onPage.Person && c.Conversation == onPage.Person && c.Platform != onPage.Platform)
            .OrderByDescending(c => c.ChangedAt)
            .FirstOrDefaultAsync(cancellation);
        return row is null ? null : new Address(row.Platform, row.Workspace, row.Conversation, row.Person, row.AddressDetails);
    }

    internal static async Task<DailyState?> FindAsync(PracticeDb db, Address of, CancellationToken cancellation) =>
        await db.Daily.AsNoTracking().FirstOrDefaultAsync(
            d => d.Workspace == of.Workspace && d.Platform == of.Platform && d.Conversation == of.Conversation, cancellation) is { } row
            ? DailyJson.StateIn(row.State)
            : null;
}
