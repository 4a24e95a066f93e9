namespace StarBot.Interviewing.Packs;

/// <summary>Text as bare lower-case words, so that "Are Right, A Lot", "are-right-a-lot" and "are right a lot" are the same.</summary>
internal static class PlainWords
{
    public static IReadOnlyList<string> Of(string text) =>
        // An apostrophe belongs to its word (Earth's, Earth’s: earths); everything else that is no letter or digit parts two words.
        string.Concat(text.Where(c => c is not ('\'' or '’')).Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static string Line(string text) => string.Join(' ', Of(text));

    /// <summary>Whether the words of <paramref name="phrase"/> stand in <paramref name="text"/> one after the other.</summary>
    public static bool Contains(string text, string phrase) =>
        Line(phrase) is { Length: > 0 } words && $" {Line(text)} ".Contains($" {words} ", StringComparison.Ordinal);
}
