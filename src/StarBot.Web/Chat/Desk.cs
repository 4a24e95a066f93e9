using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Practice.Transcripts;

namespace StarBot.Web.Chat;

/// <summary>What a person can do now: the words that the last post with any offers. A post without any, such as a hint, changes nothing.</summary>
/// <param name="OfferedBy">The number of that post; 0 when nobody offers anything.</param>
/// <param name="Seen">The number of the last entry.</param>
public sealed record Desk(long OfferedBy, ImmutableArray<Button> Offers, long Seen)
{
    private static readonly ImmutableArray<Button> Beginnings =
        [new("Practice", "practice") { Style = ButtonStyle.Primary }, new("Mock interview", "mock 4")];

    /// <summary>A mark from 1 to 5 is asked for.</summary>
    public bool AsksForRating => Offers.Any(o => o.Word == "5");

    public static Desk Of(ImmutableArray<TranscriptEntry> entries)
    {
        var last = entries.OfType<TranscriptEntry.Said>().LastOrDefault(e => !e.Post.Buttons.IsEmpty);
        var seen = entries.IsEmpty ? 0 : entries[^1].Number;
        return last is null
            ? new Desk(0, entries.IsEmpty ? [] : Beginnings, seen)
            : new Desk(last.Number, last.Post.Buttons, seen);
    }
}
