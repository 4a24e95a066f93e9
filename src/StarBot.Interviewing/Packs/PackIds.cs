namespace StarBot.Interviewing.Packs;

/// <summary>The ids that a pack's files give and use: none may be given twice, and each that is used must have been given.</summary>
internal sealed class PackIds(Faults faults)
{
    private readonly Dictionary<string, Place> _given = [];
    private readonly HashSet<string> _principles = [];
    private readonly List<Placed> _used = [];

    public void GivePrinciple(Placed id)
    {
        Give(id);
        _principles.Add(id.Text);
    }

    /// <summary>Principles, focus sets and questions share one register: "practice people" must mean one thing.</summary>
    public void Give(Placed id)
    {
        if (id.Text.Length == 0)
            return;

        if (!IsWellFormed(id.Text))
            faults.Add(
                id.Place,
                $"The id `{id.Text}` has characters that an id cannot have.",
                $"Use lower-case letters, digits and hyphens: `{Mended(id.Text)}`.");
        else if (!_given.TryAdd(id.Text, id.Place))
            faults.Add(
                id.Place,
                $"The id `{id.Text}` is taken already, at {_given[id.Text].File}:{_given[id.Text].Line}.",
                "Give one of the two another id.");
    }

    public void UsePrinciple(Placed id) => _used.Add(id);

    public void CheckUses()
    {
        foreach (var id in _used.Where(id => id.Text.Length > 0 && !_principles.Contains(id.Text)))
            faults.Add(id.Place, $"There is no principle `{id.Text}` in this pack.", Spelling.Suggest(id.Text, _principles));
    }

    private static bool IsWellFormed(string id) =>
        id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && id[0] != '-' && id[^1] != '-';

    private static string Mended(string id) => string.Join('-', PlainWords.Of(id)) is { Length: > 0 } mended ? mended : "my-id";
}
