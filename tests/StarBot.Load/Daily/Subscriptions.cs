using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Daily;
using StarBot.Practice.Turns;

namespace StarBot.Load.Daily;

/// <summary>People with a daily question, as their turns would have left them in the database.</summary>
internal static class Subscriptions
{
    private const int AtOnce = 5000;

    /// <param name="dueAt">The same moment for all, as nine o'clock is.</param>
    public static async Task AddAsync(
        IDbContextFactory<PracticeDb> databases, string prefix, int count, DateTimeOffset dueAt, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var some in Enumerable.Range(0, count).Chunk(AtOnce))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            foreach (var number in some)
                Add(db, $"{prefix}{number}", dueAt, now);
            await db.SaveChangesAsync(cancellation);
        }
    }

    private static void Add(PracticeDb db, string name, DateTimeOffset dueAt, DateTimeOffset now)
    {
        // Whatever the hour, nothing is put off for being outside of somebody's hours.
        var settings = new DailySettings(TimeOnly.FromDateTime(dueAt.UtcDateTime), Weekdays.EveryDay, "UTC") { NotBefore = TimeOnly.MinValue, NotAfter = TimeOnly.MaxValue };
        var state = new DailyState(settings) { HeardAt = now, Next = new Occurrence(DateOnly.FromDateTime(dueAt.UtcDateTime), dueAt) };
        db.Add(new ConversationRow
        {
            Workspace = "load",
            Platform = "chat",
            Conversation = name,
            Person = name,
            Version = now.UtcTicks,
            NextNumber = 2,
            ChangedAt = now,
        });
        db.Add(new DailyRow
        {
            Workspace = "load",
            Platform = "chat",
            Conversation = name,
            Person = name,
            State = DailyJson.Of(state),
            DueAt = state.DueAt,
        });
    }
}
