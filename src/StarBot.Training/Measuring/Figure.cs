namespace StarBot.Training.Measuring;

/// <summary>A figure, how many answers stand behind it, and where it lies in 95 of 100 draws of as many answers.</summary>
internal sealed record Figure(string Name, double Value, int Count, double Low, double High)
{
    private const int Draws = 300;

    /// <param name="groups">For each answer its single observations.</param>
    public static Figure? Of<T>(string name, IEnumerable<IReadOnlyList<T>> groups, Func<IEnumerable<T>, double> fold)
    {
        var kept = groups.Where(g => g.Count > 0).ToArray();
        if (kept.Length == 0)
            return null;
        var draws = new double[Draws];
        var state = 2463534242u;
        for (var d = 0; d < Draws; d++)
        {
            draws[d] = fold(Enumerable.Range(0, kept.Length).SelectMany(_ => kept[Next((uint)kept.Length)]));
        }

        Array.Sort(draws);
        return new Figure(name, fold(kept.SelectMany(g => g)), kept.Length, draws[7], draws[^8]);

        int Next(uint below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return (int)(state % below);
        }
    }

    public static Figure? Share(string name, IEnumerable<IReadOnlyList<bool>> groups) => Of(name, groups, g => g.Average(b => b ? 1.0 : 0));

    public override string ToString() => FormattableString.Invariant($"{Name,-58} {Value:f3}  n={Count,-5} [{Low:f3}, {High:f3}]");
}
