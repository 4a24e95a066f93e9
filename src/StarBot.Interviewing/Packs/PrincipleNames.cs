namespace StarBot.Interviewing.Packs;

/// <summary>Finds principles by what people type: an id, a name, the start of one, a word or two out of it, or a slip of the fingers.</summary>
internal static class PrincipleNames
{
    // Words that people leave out or put in without meaning anything by it.
    private static HashSet<string> Small { get; } = ["a", "and", "the", "for", "to", "be", "are", "of", "leadership", "principle"];

    /// <summary>Those that fit best: each way of fitting is tried on all principles before the next, looser one.</summary>
    public static IReadOnlyList<Principle> Match(string typed, IReadOnlyList<Principle> principles)
    {
        var words = Telling(typed);
        if (words.Count == 0)
            return [];

        var line = string.Join(' ', words);
        Func<string, bool>[] ways =
        [
            name => name == line,
            name => name.StartsWith(line, StringComparison.Ordinal),
            name => $" {name}".Contains($" {line}", StringComparison.Ordinal),
            name => words.All(word => name.Split(' ').Any(n => n.StartsWith(word, StringComparison.Ordinal))),
            name => line.Length > 4 && Spelling.Nearest(line, [name, .. name.Split(' ').Where(n => n.Length > 4)]) is not null,
        ];

        return ways
            .Select(fits => principles.Where(p => fits(Line(p.Name)) || fits(Line(p.Id))).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
    }

    private static string Line(string name) => string.Join(' ', Telling(name));

    private static List<string> Telling(string text) => [.. PlainWords.Of(text).Where(word => !Small.Contains(word))];
}
