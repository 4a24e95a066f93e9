namespace StarBot.Interviewing.Packs;

/// <summary>How the members of an enumeration are spelled in a pack: <c>HowDoYou</c> is <c>how-do-you</c>.</summary>
internal static class KnownWords<T> where T : struct, Enum
{
    public static IReadOnlyDictionary<string, T> All { get; } = Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()));

    private static string Kebab(string pascal) =>
        string.Concat(pascal.Select((c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
