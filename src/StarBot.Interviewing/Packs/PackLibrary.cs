namespace StarBot.Interviewing.Packs;

/// <summary>A question together with the principle that it tests and the pack that it comes from.</summary>
public sealed record FoundQuestion(Pack Pack, Principle Principle, Question Question);

/// <summary>All packs that a host practises with. Ids are unique across them, so a principle or a question is found by id alone.</summary>
public sealed class PackLibrary
{
    private readonly Dictionary<string, FoundQuestion> _questions;

    private PackLibrary(IReadOnlyList<Pack> packs)
    {
        Packs = packs;
        Principles = [.. packs.SelectMany(pack => pack.Principles)];
        FocusSets = [.. packs.SelectMany(pack => pack.FocusSets)];
        _questions = packs
            .SelectMany(pack => pack.Principles.SelectMany(p => p.Questions.Select(q => new FoundQuestion(pack, p, q))))
            .ToDictionary(found => found.Question.Id);
    }

    public IReadOnlyList<Pack> Packs { get; }

    public IReadOnlyList<Principle> Principles { get; }

    public IReadOnlyList<FocusSet> FocusSets { get; }

    /// <exception cref="PackRefusedException">Two packs use the same id.</exception>
    public static PackLibrary Of(params IReadOnlyList<Pack> packs)
    {
        var faults = new Faults();
        var given = new Dictionary<string, Pack>();
        foreach (var pack in packs)
        {
            foreach (var (what, id) in IdsOf(pack).Where(x => !given.TryAdd($"{x.Register} {x.Id}", pack)).Select(x => (x.What, x.Id)))
            {
                var other = given.GetValueOrDefault($"id {id}") ?? given[$"pack {id}"];
                faults.Add(
                    new Place($"{pack.Id}/pack.yaml", 1),
                    $"The {what} `{id}` is in the pack \"{other.Title}\" as well.",
                    $"Give it an id of its own, such as `my-{id}`.");
            }
        }

        faults.ThrowIfAny();
        return new PackLibrary(packs);
    }

    /// <summary>The principle with this id; null if there is none.</summary>
    public Principle? PrincipleById(string id) => Principles.FirstOrDefault(p => p.Id == id);

    /// <summary>The one principle that someone means by what they typed; null if there is none, or several that fit equally well.</summary>
    public Principle? FindPrinciple(string typed) => MatchPrinciples(typed) is [var only] ? only : null;

    /// <summary>The principles that someone may mean by what they typed: those that fit best, which is one when it is clear.</summary>
    public IReadOnlyList<Principle> MatchPrinciples(string typed) => PrincipleNames.Match(typed, Principles);

    /// <summary>The focus set with this id or title, in any case.</summary>
    public FocusSet? FindFocusSet(string typed) =>
        PlainWords.Line(typed) is { Length: > 0 } words
            ? FocusSets.FirstOrDefault(set => PlainWords.Line(set.Id) == words || PlainWords.Line(set.Title) == words)
            : null;

    public IReadOnlyList<Principle> PrinciplesOf(FocusSet set) => [.. set.PrincipleIds.Select(id => Principles.First(p => p.Id == id))];

    public FoundQuestion? FindQuestion(string id) => _questions.GetValueOrDefault(id.Trim().ToLowerInvariant());

    private static IEnumerable<(string Register, string What, string Id)> IdsOf(Pack pack) =>
    [
        ("pack", "pack", pack.Id),
        .. pack.Principles.Select(p => ("id", "principle", p.Id)),
        .. pack.FocusSets.Select(set => ("id", "focus set", set.Id)),
        .. pack.Principles.SelectMany(p => p.Questions).Select(q => ("id", "question", q.Id)),
    ];
}
