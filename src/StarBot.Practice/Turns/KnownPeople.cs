using Microsoft.EntityFrameworkCore;
using StarBot.Practice.People;

namespace StarBot.Practice.Turns;

/// <summary>What platforms said of people, kept between their questions.</summary>
public sealed class KnownPeople(IDbContextFactory<PracticeDb> databases, ITurnWriter writer)
{
    public async Task<PersonRow?> FindAsync(string workspace, string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, workspace, person).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    public Task RememberAsync(PersonRow person, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        return writer.WriteAsync(
            async (db, token) =>
            {
                var before = await Of(db, person.Workspace, person.Person).Select(p => p.TimeZone).FirstOrDefaultAsync(token);
                if (person.TimeZone != before)
                    await WakeAsync(db, person, token);
                await Of(db, person.Workspace, person.Person).ExecuteDeleteAsync(token);
                db.Add(person);
                return true;
            },
            cancellation);
    }

    /// <summary>Somebody's zone has changed: the clock comes to their daily question at once, and its turn reckons the hour anew.</summary>
    private static Task<int> WakeAsync(PracticeDb db, PersonRow person, CancellationToken cancellation) =>
        db.Daily.Where(d => d.Workspace == person.Workspace && d.Platform == person.Platform && d.Conversation == person.Person && d.DueAt > person.RefreshedAt)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DueAt, person.RefreshedAt), cancellation);

    private static IQueryable<PersonRow> Of(PracticeDb db, string workspace, string person) =>
        db.People.Where(p => p.Workspace == workspace && p.Person == person);
}
