namespace StarBot.Interviewing.Packs;

/// <summary>Finds what someone probably meant to type.</summary>
internal static class Spelling
{
    /// <summary>The known word nearest to the one typed, or null when none is near enough to be worth a guess.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        var (word, distance) = known.Select(k => (k, Distance(typed, k))).DefaultIfEmpty((string.Empty, int.MaxValue)).MinBy(x => x.Item2);
        // A third of the word may be wrong: `tilte` is `title`, but `colour` is nobody's `source`.
        return distance <= Math.Max(1, Math.Min(typed.Length, word.Length) / 3) ? word : null;
    }

    /// <summary>"Did you mean `title`?" or, with no guess, the whole choice.</summary>
    public static string Suggest(string typed, IReadOnlyCollection<string> known) =>
        Nearest(typed, known) is { } word ? $"Did you mean `{word}`?" : $"It can be {Choice(known)}.";

    public static string Choice(IReadOnlyCollection<string> known) => $"one of {string.Join(", ", known)}";

    /// <summary>Edits between two words; letters that changed places count once, as they are one slip of the fingers.</summary>
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
