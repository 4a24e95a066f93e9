namespace StarBot.Tests.Packs;

/// <summary>How much two questions share, from 0 to 1: the telling words in common (Jaccard), with words cut to their stem.</summary>
public static class Overlap
{
    // Words that nearly every question has; two questions are not alike because both begin with "tell me about a time".
    private static HashSet<string> Common { get; } = [..
        """
        a about all an and any anyone are as at be been before but by can could describe did do for from give had has have how i if in into
        is it it's made make me my no not of on one or over so some someone something take tell than that the their them then there they thing
        this time to took up was were what when where which while who whom whose why with without work would you your yours walk through
        example case think happened next come came after ever
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    public static double Of(string one, string other)
    {
        var (a, b) = (Stems(one), Stems(other));
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    /// <summary>How much two questions share word by word, by runs of three, the common words counted too.</summary>
    public static double OfRuns(string one, string other)
    {
        var (a, b) = (Runs(one), Runs(other));
        var shared = a.Count(b.Contains);
        return a.Count + b.Count == 0 ? 0 : (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Stems(string text) => [.. Words(text).Where(w => !Common.Contains(w)).Select(Stem)];

    private static HashSet<string> Runs(string text)
    {
        var words = Words(text);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => string.Join(' ', words[i..(i + 3)]))];
    }

    private static string[] Words(string text) =>
        string.Concat(text.ToLowerInvariant().Select(c => char.IsLetter(c) || c == '\'' ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Stem(string word) => word.Length <= 5 ? word.TrimEnd('s') : word[..5];
}
