namespace StarBot.Interviewing.Packs;

/// <summary>Where something stands in a pack; lines count from 1.</summary>
internal sealed record Place(string File, int Line);

/// <summary>Collects what is wrong while reading goes on, so that an author sees every fault at once and not one a day.</summary>
internal sealed class Faults
{
    private readonly List<PackFault> _found = [];

    public void Add(Place place, string problem, string remedy) =>
        _found.Add(new PackFault(place.File, place.Line, problem, remedy));

    public void ThrowIfAny()
    {
        if (_found.Count > 0)
            throw new PackRefusedException([.. _found.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Line)]);
    }
}
