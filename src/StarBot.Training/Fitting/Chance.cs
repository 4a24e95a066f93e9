namespace StarBot.Training.Fitting;

/// <summary>Numbers by chance that are the same on every machine and at every run.</summary>
internal sealed class Chance(uint seed)
{
    private uint _state = (seed * 2654435761) ^ 2463534242;

    public uint Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 17;
        _state ^= _state << 5;
        return _state;
    }

    /// <summary>From 0 up to, not including, 1.</summary>
    public float Share() => (Next() >> 8) * (1f / (1 << 24));

    /// <summary>Around 0, with a variance of a third.</summary>
    public float Spread() => Share() + Share() + Share() + Share() - 2;

    public bool Falls(float share) => Share() < share;

    public void Shuffle(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = (int)(Next() % (uint)(i + 1));
            (order[i], order[j]) = (order[j], order[i]);
        }
    }

    /// <summary>Leaves out each of the features with this likelihood, so that no single word is relied on.</summary>
    public int[] Thin(int[] features, float share)
    {
        if (share <= 0)
            return features;
        var kept = new int[features.Length];
        var count = 0;
        foreach (var f in features)
        {
            if (!Falls(share))
                kept[count++] = f;
        }

        return kept[..count];
    }
}
