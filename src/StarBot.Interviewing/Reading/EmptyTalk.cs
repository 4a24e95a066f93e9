using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Sentences that tell nothing: every word is a function word, a feeling in general or a word such as "thing" and "way".
/// They count for nothing in a rating, whatever part a reader takes them for, so that padding cannot buy a better one.
/// </summary>
internal static class EmptyTalk
{
    private static readonly FrozenSet<string> EmptyWords = Set(
        // the glue of English
        "a an the this that these those it its he she they them his her their there here i me my we us our you your who what which when where why how " +
        "and or but so if as at by for from in into of off on out over to up down with about after before between than then too also very not no nor " +
        "is are was were be been being am do does did have has had having can could will would shall should may might must let lets " +
        "s t m re ve ll d don didn wasn isn doesn couldn wouldn",
        // talk about the telling
        "say said saying tell told mention mentioned honest honestly frank frankly speaking basically actually literally anyway well ok okay yes yeah really " +
        "quite just simply overall generally general all every each everything something anything nothing some any much many lot lots bit kind sort again like " +
        "course obviously clearly definitely certainly sure indeed kinda end conclusion sum summary short",
        // feelings and sizes that could be said of any day
        "interesting great good nice amazing awesome wonderful fantastic exciting big huge hard tough difficult challenging challenge important valuable " +
        "memorable special unique busy enjoy enjoyed enjoying like liked love loved feel felt feeling think thought know knew believe guess mean means meant " +
        "happy glad proud fun pleasure experience experiences time times day days moment situation thing things way ways part one ones another other others " +
        "people person everyone everybody someone somebody anyone anybody team guys life work job involved involve moving going go goes went gone happen happened " +
        "happening come came become became get got getting make made making take took taken give gave given keep kept look looked see saw seen " +
        "lots always never ever often sometimes usually still even only more most less least rather pretty such own same whole entire different various certain");

    // The smallest deeds: "I said no.", "And then he said okay." More words than these, and it is talk again.
    private const int LongestDeed = 5;

    private static readonly FrozenSet<string> Doers = Set("i we he she they");

    private static readonly FrozenSet<string> SmallDeeds = Set("said told went gave took made kept got left came");

    private static readonly FrozenSet<string> BeforeDoers = Set("and so but then");

    /// <summary>True when no word says anything. A figure always says something, and so does a deed told in a few words.</summary>
    public static bool Is(ReadOnlySpan<char> sentence) => SaysNothing(sentence) && !IsSmallDeed(sentence);

    // "I said no.", but not "As I said".
    private static bool IsSmallDeed(ReadOnlySpan<char> sentence)
    {
        Span<char> lower = stackalloc char[64];
        var words = sentence.Trim(" .!?\"“”");
        if (words.Length > lower.Length)
            return false;
        lower = lower[..words.ToLowerInvariant(lower)];
        var (count, place) = (0, Place.Before);
        foreach (var range in ((ReadOnlySpan<char>)lower).SplitAny(" ,"))
        {
            var word = lower[range];
            count += word.IsEmpty ? 0 : 1;
            place = place switch
            {
                Place.Before when Has(Doers, word) => Place.Doer,
                Place.Before when Has(BeforeDoers, word) => Place.Before,
                Place.Doer when Has(SmallDeeds, word) => Place.Deed,
                Place.Deed => Place.Deed,
                _ when word.IsEmpty => place,
                _ => Place.Elsewhere,
            };
        }

        return place == Place.Deed && count is > 2 and <= LongestDeed;
    }

    private enum Place
    {
        Before,
        Doer,
        Deed,
        Elsewhere,
    }

    private static bool Has(FrozenSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool SaysNothing(ReadOnlySpan<char> sentence)
    {
        var lookup = EmptyWords.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[32];
        for (var i = 0; i < sentence.Length;)
        {
            if (char.IsDigit(sentence[i]))
                return false;
            var end = i;
            while (end < sentence.Length && char.IsLetter(sentence[end]))
                end++;
            if (end > i)
            {
                if (end - i > lower.Length)
                    return false;
                var length = sentence[i..end].ToLowerInvariant(lower);
                if (!lookup.Contains(lower[..length]))
                    return false;
            }

            i = Math.Max(end, i + 1);
        }

        return true;
    }

    private static FrozenSet<string> Set(params string[] lines) =>
        lines.SelectMany(l => l.Split(' ')).ToFrozenSet(StringComparer.Ordinal);
}
