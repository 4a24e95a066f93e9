using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;

namespace StarBot.Practice.Turns;

/// <summary>The forms that a person can fill in, with what holds now in their fields. Opening one is only a look; sending it is a turn.</summary>
public sealed class OfferedForms(IDbContextFactory<PracticeDb> databases, PackLibrary library, TimeProvider time)
{
    /// <summary>The id of the form that a button's word opens where forms can be shown; null for every other word.</summary>
    public static string? OpenedBy(string word) =>
        CommandWords.OfButton(word) is Command.Daily(DailyRequest.Settings) ? DailyForm.Id : null;

    /// <summary>The form behind a word; null when the word opens none.</summary>
    public async Task<Form?> BehindAsync(Address of, string word, CancellationToken cancellation) =>
        OpenedBy(word) is { } id ? await FindAsync(of, id, cancellation) : null;

    /// <returns>Null when there is no such form.</returns>
    public async Task<Form?> FindAsync(Address of, string id, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(of);
        if (id == PracticeForm.Id)
            return PracticeForm.Of(library);
        if (id != DailyForm.Id)
            return null;
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return DailyForm.Of(await DailyStandings.FindAsync(db, of, cancellation), time.GetUtcNow(), await PersonFacts.ZoneAsync(db, of, cancellation));
    }
}
