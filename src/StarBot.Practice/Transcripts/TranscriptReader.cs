using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Practice.Transcripts;

/// <summary>
/// Reads what both sides said, in the order of their numbers. One statement reads both tables: no commit falls between, so whoever
/// has passed a number never has to come back to it.
/// </summary>
public sealed class TranscriptReader(IDbContextFactory<PracticeDb> databases)
{
    private const int Said = 0;
    private const int Told = 1;
    private const int Pressed = 2;

    /// <summary>The last of a conversation that stand before a number.</summary>
    public async Task<Transcript> LastAsync(Address at, int most, long before, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // One more than is shown tells whether there are earlier ones.
        var lines = await Lines(db, at).Where(l => l.Number < before).OrderByDescending(l => l.Number).Take(most + 1).ToListAsync(cancellation);
        return new Transcript([.. lines.Take(most).Reverse().Select(Entry)], lines.Count > most);
    }

    /// <summary>What was said after a number.</summary>
    public async Task<ImmutableArray<TranscriptEntry>> AfterAsync(Address at, long number, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(at);
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var lines = await Lines(db, at).Where(l => l.Number > number).OrderBy(l => l.Number).ToListAsync(cancellation);
        return [.. lines.Select(Entry)];
    }

    /// <summary>The post with this number, or null.</summary>
    public async Task<Post?> PostAsync(Address at, long number, CancellationToken cancellation) =>
        (await AfterAsync(at, number - 1, cancellation)).OfType<TranscriptEntry.Said>().FirstOrDefault(e => e.Number == number)?.Post;

    private static IQueryable<SpokenLine> Lines(PracticeDb db, Address at)
    {
        var said = db.Outbox.AsNoTracking()
            .Where(o => o.Workspace == at.Workspace && o.Platform == at.Platform && o.Conversation == at.Conversation)
            .Select(o => new SpokenLine { Number = o.Number, At = o.WrittenAt, Kind = Said, Words = o.Body });
        var heard = db.Heard.AsNoTracking()
            .Where(h => h.Workspace == at.Workspace && h.Platform == at.Platform && h.Conversation == at.Conversation)
            .Select(h => new SpokenLine { Number = h.Number, At = h.HeardAt, Kind = h.IsPress ? Pressed : Told, Words = h.Text });
        return said.Concat(heard);
    }

    private static TranscriptEntry Entry(SpokenLine line) => line.Kind switch
    {
        Said => new TranscriptEntry.Said(line.Number, line.At, PostJson.PostIn(line.Words)),
        Pressed => new TranscriptEntry.Pressed(line.Number, line.At, line.Words),
        _ => new TranscriptEntry.Told(line.Number, line.At, line.Words),
    };

    /// <summary>A row of either table.</summary>
    private sealed class SpokenLine
    {
        public required long Number { get; init; }

        public required DateTimeOffset At { get; init; }

        public required int Kind { get; init; }

        public required string Words { get; init; }
    }
}
