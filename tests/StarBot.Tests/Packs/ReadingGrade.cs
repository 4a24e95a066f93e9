namespace StarBot.Tests.Packs;

/// <summary>
/// The Flesch–Kincaid grade: about how many years of school a reader needs. One short text gives a rough figure,
/// so a long word in a short question counts heavily; that is a nudge we want here.
/// </summary>
public static class ReadingGrade
{
    // Words that the rules below get wrong and that questions use, by how many syllables they have.
    private static ILookup<int, string> Exceptions { get; } = new (int Count, string Words)[]
    {
        (1, "used whole"),
        (2, "being business client clients colleague create doing every going people playing quiet saying science seeing someone something"),
        (2, "sometimes somewhere trial trying"),
        (3, "area everyone everything idea ideas"),
    }.SelectMany(x => x.Words.Split(' ').Select(word => (x.Count, word))).ToLookup(x => x.Count, x => x.word);

    public static double Of(string text)
    {
        var words = Words(text);
        var sentences = Math.Max(1, text.Split(['.', '?', '!'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length);
        return (0.39 * words.Count / sentences) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59;
    }

    public static int Syllables(string word)
    {
        word = word.ToLowerInvariant();
        var letters = word.Replace("'s", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal);
        if (Exceptions.FirstOrDefault(known => known.Contains(letters)) is { } exception)
            return exception.Key;

        var count = VowelGroups(letters) + Hiatuses(letters) - SilentEndings(letters);
        return Math.Max(1, count);
    }

    private static List<string> Words(string text) =>
        [.. text.Split([' ', '-', ',', '.', '?', '!', ':', ';', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetter))];

    private static int VowelGroups(string word) =>
        word.Where((c, i) => IsVowel(c) && (i == 0 || !IsVowel(word[i - 1]))).Count();

    // "previous" and "various" part their vowels; "nation" and "special" do not.
    private static int Hiatuses(string word) =>
        word.Where((c, i) => c == 'i' && i > 1 && i + 1 < word.Length
            && word[i + 1] is 'a' or 'o' or 'u' && word[i - 1] is not ('t' or 's' or 'c' or 'g' or 'x')).Count();

    private static int SilentEndings(string word)
    {
        // Each of these letters after which the e of -es or -ed is spoken: "faces", "wanted".
        if (Ends(word, "es") && !IsVowel(word[^3]))
            return word[^3] is 's' or 'z' or 'x' or 'c' or 'g'
                || Ends(word, "ches") || Ends(word, "shes") || Ends(word, "bles") || Ends(word, "tles") ? 0 : 1;
        if (Ends(word, "ed") && !IsVowel(word[^3]))
            return word[^3] is 't' or 'd' ? 0 : 1;
        if (Ends(word, "ement") || Ends(word, "eless") || Ends(word, "eful") || Ends(word, "ely"))
            return VowelGroups(word) > 2 ? 1 : 0;
        if (word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]))
            return word[^2] == 'l' && !IsVowel(word[^3]) ? 0 : 1;
        return 0;
    }

    private static bool Ends(string word, string ending) =>
        word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
