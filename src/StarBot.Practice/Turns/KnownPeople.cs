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
                await Of(db, person.Workspace, person.Person).ExecuteDeleteAsync(token);
                db.Add(person);
                return true;
            },
            cancellation);
    }

    private static IQueryable<PersonRow> Of(PracticeDb db, string workspace, string person) =>
        db.People.Where(p => p.Workspace == workspace && p.Person == person);
}
