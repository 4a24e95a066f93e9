namespace StarBot.Interviewing.Reading;

/// <summary>A light English stemmer: enough that "decided", "decides" and "deciding" meet; it need not yield words.</summary>
internal static class Stems
{
    private static readonly string[] Endings =
        ["ations", "ation", "ements", "ement", "ments", "ment", "ness", "ings", "ing", "ions", "ion", "edly", "ed", "ally", "ly", "ies", "es", "ers", "er", "ors", "or", "s", "e", "y"];

    public static string Of(ReadOnlySpan<char> word) => Slice(word).ToString();

    /// <summary>The stem as the part of the word that it is.</summary>
    public static ReadOnlySpan<char> Slice(ReadOnlySpan<char> word)
    {
        if (word.EndsWith("'s"))
            word = word[..^2];
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length < 3 || !word.EndsWith(ending) || (ending is "s" && word[^2] == 's'))
                continue;
            word = word[..^ending.Length];
            break;
        }

        // "stopped" and "stop"; "decisive" and "decide" stay apart, which costs little.
        if (word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('s' or 'l' or 'e'))
            word = word[..^1];
        if (word.Length > 3 && word[^1] is 'e' or 'i' or 'y')
            word = word[..^1];
        return word;
    }
}
