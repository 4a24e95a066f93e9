using StarBot.Interviewing.Packs;

namespace StarBot.Web.Chat;

/// <summary>What can be practised: the packs with their principles and sets, and the words that begin each.</summary>
public sealed class Shelf(PackLibrary library)
{
    /// <summary>A longer line counts as an answer while one is under way.</summary>
    private const int LongestName = 7;

    public IReadOnlyList<Pack> Packs => library.Packs;

    public int Count => library.Principles.Count;

    public static string WordFor(Principle principle)
    {
        ArgumentNullException.ThrowIfNull(principle);
        return $"practice {(principle.Name.Split(' ').Length <= LongestName ? principle.Name : principle.Id)}";
    }

    public static string WordFor(FocusSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return $"practice {set.Id}";
    }
}
