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

    /// <summary>True when no word says anything. A figure always says something.</summary>
    public static bool Is(ReadOnlySpan<char> sentence)
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
