using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Practice.Stories;

/// <summary>Reads the stories that a person keeps, the latest first.</summary>
public sealed class StoryShelf(IDbContextFactory<PracticeDb> databases)
{
    public async Task<ImmutableArray<StoryView>> ReadAsync(string workspace, string person, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await db.Stories.AsNoTracking().Where(s => s.Workspace == workspace && s.Person == person)
            .OrderByDescending(s => s.SavedAt).ToListAsync(cancellation);
        return [.. rows.Select(StoryView.Of)];
    }
}
