namespace StarBot.Training.Fitting.Recurrent;

/// <summary>
/// An answer as it is heard again and again in fitting, never quite the same: now and then with its borders blurred, now and then
/// without one of its parts, and with a sentence missing here and there.
/// </summary>
internal sealed class Retelling(Chain whole, Chain? blurred)
{
    private const float Blurred = 0.3f;
    private const float Cut = 0.3f;
    private const float Gone = 0.05f;
    private const int Parts = 4;

    public Chain Told(Chance chance)
    {
        var chain = chance.Falls(Blurred) && blurred is not null ? blurred : whole;
        var cut = chance.Falls(Cut) ? (int)(chance.Next() % Parts) : -1;
        var kept = Enumerable.Range(0, chain.Targets.Length)
            .Where(t => (cut < 0 || chain.Targets[t][cut] < 0.5) && !chance.Falls(Gone))
            .ToArray();
        return new Chain([.. kept.Select(t => chain.Features[t])], [.. kept.Select(t => chain.Vectors[t])], [.. kept.Select(t => chain.Targets[t])], chain.Weight);
    }
}
