namespace StarBot.Training.Fitting;

/// <summary>Rows of measures, each value as the number of its bin; made once for all trees that are grown on the same rows.</summary>
internal sealed class BinnedRows
{
    /// <summary>Into how many bins the values of a measure are laid at most.</summary>
    public const int Most = 32;

    private readonly float[][] _limits;
    private readonly byte[] _bins;

    public BinnedRows(IReadOnlyList<double[]> rows)
    {
        (Count, Measures) = (rows.Count, rows[0].Length);
        _limits = new float[Measures][];
        _bins = new byte[Count * Measures];
        var values = new float[Count];
        for (var m = 0; m < Measures; m++)
        {
            for (var i = 0; i < Count; i++)
                values[i] = (float)Math.Round(rows[i][m], 4);
            Array.Sort(values);
            _limits[m] = LimitsOf(values);
            for (var i = 0; i < Count; i++)
                _bins[(i * Measures) + m] = (byte)BinOf(_limits[m], rows[i][m]);
        }
    }

    public int Count { get; }

    public int Measures { get; }

    /// <summary>The bins of one row.</summary>
    public ReadOnlySpan<byte> this[int row] => _bins.AsSpan(row * Measures, Measures);

    /// <summary>What a measure may be split at; a value lies in the first bin whose limit is not below it.</summary>
    public float[] Limits(int measure) => _limits[measure];

    private static float[] LimitsOf(float[] sorted)
    {
        var values = sorted.Distinct().ToArray();
        if (values.Length <= Most)
            return values.Length < 2 ? [] : values[..^1];
        return [.. Enumerable.Range(1, Most - 1).Select(b => sorted[b * sorted.Length / Most]).Distinct().Where(v => v < values[^1])];
    }

    private static int BinOf(float[] limits, double value)
    {
        var bin = 0;
        while (bin < limits.Length && value > limits[bin])
            bin++;
        return bin;
    }
}
