namespace StarBot.Load;

internal static class Medians
{
    public static double Of(IEnumerable<double> values) => AtPart(0.5, [.. values.Order()]);

    /// <summary>The value below which this part of the sorted values lies.</summary>
    public static double AtPart(double part, double[] sorted) =>
        sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];
}
