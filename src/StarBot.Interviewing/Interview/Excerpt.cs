namespace StarBot.Interviewing.Interview;

/// <summary>Shortens a quotation at a natural break. What is left is always a verbatim piece of the words.</summary>
public static class Excerpt
{
    private const int MaxWords = 22;

    /// <summary>The sentence without its closing mark, or its beginning up to the last comma or word that fits.</summary>
    public static string Of(string sentence)
    {
        var trimmed = sentence.Trim().TrimEnd('.', '!', '?', ';', ',', ':');
        var ends = WordEnds(trimmed);
        if (ends.Count <= MaxWords)
            return trimmed;
        var cut = trimmed[..ends[MaxWords - 1]];
        var comma = cut.LastIndexOfAny([',', ';', ':']);
        return comma > cut.Length / 2 ? cut[..comma] : cut;
    }

    private static List<int> WordEnds(string text) =>
        [.. Enumerable.Range(1, text.Length).Where(i => !char.IsWhiteSpace(text[i - 1]) && (i == text.Length || char.IsWhiteSpace(text[i])))];
}
