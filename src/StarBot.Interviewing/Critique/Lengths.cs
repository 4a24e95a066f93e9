using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>How the words are shared among the four parts, in whole percents that make a hundred.</summary>
internal static class Lengths
{
    public static ImmutableArray<PartLength> Of(StarParts parts)
    {
        var words = Drafting.Parts.Select(p => parts[p].Words).ToArray();
        var total = words.Sum();
        if (total == 0)
            return [];

        var percents = words.Select(w => 100 * w / total).ToArray();

        // What rounding down left over goes to the parts that lost most by it.
        foreach (var p in Enumerable.Range(0, words.Length).OrderByDescending(p => 100 * words[p] % total).Take(100 - percents.Sum()))
            percents[p]++;
        return [.. Drafting.Parts.Select((part, p) => new PartLength(part, percents[p], parts[part].SpeakingSeconds))];
    }
}
