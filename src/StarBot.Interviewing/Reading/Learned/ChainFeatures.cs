namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// All that a sentence is judged by in its place: its own features, what its neighbours show, and where it stands. Sentences
/// that say nothing are left out before, so that padding moves nothing.
/// </summary>
internal sealed class ChainFeatures(SentenceFeatures features, Clues[] clues, int[] told)
{
    private const int Shares = 6;

    public int Count => told.Length;

    /// <summary>The sentence that stands at this place of the chain.</summary>
    public int Sentence(int at) => told[at];

    /// <summary>What the words of the sentence say, wherever it stands.</summary>
    public ReadOnlySpan<uint> Own(int at) => features.Own(told[at]);

    /// <summary>What the sentence before shows; empty at the beginning.</summary>
    public ReadOnlySpan<uint> Before(int at) => at > 0 ? features.Shared(told[at - 1]) : default;

    public ReadOnlySpan<uint> After(int at) => at + 1 < told.Length ? features.Shared(told[at + 1]) : default;

    public static uint AsBefore(uint feature) => Hashing.Mix((uint)Template.Before, feature);

    public static uint AsAfter(uint feature) => Hashing.Mix((uint)Template.After, feature);

    /// <summary>Whether the sentence opens or closes what is told.</summary>
    public uint Edge(int at) => Hashing.Mix((uint)Template.Bias, at == 0 ? 1u : 0, at == told.Length - 1 ? 1u : 0);

    /// <summary>Where the sentence stands: counted from either end, and by the words told before it.</summary>
    public void Place(int at, Span<uint> place)
    {
        var (before, all) = (0, 0);
        for (var i = 0; i < told.Length; i++)
        {
            before += i < at ? clues[told[i]].Sentence.Words : 0;
            all += clues[told[i]].Sentence.Words;
        }

        var middle = before + (clues[told[at]].Sentence.Words / 2.0);
        place[0] = Hashing.Mix((uint)Template.Place, (uint)Math.Min(at, 4));
        place[1] = Hashing.Mix((uint)Template.PlaceFromEnd, (uint)Math.Min(told.Length - 1 - at, 4));
        place[2] = Hashing.Mix((uint)Template.Share, (uint)(Shares * middle / Math.Max(1, all)));
        place[3] = Hashing.Mix((uint)Template.Share, 100 + (uint)(Shares * middle / Math.Max(1, all)), (uint)Math.Min(told.Length / 3, 3));
    }

    public const int PlaceCount = 4;
}
