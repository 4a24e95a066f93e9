using StarBot.Interviewing.Reading;

namespace StarBot.Training.Measuring;

/// <summary>Figures over pairs of a label and what was read.</summary>
internal static class SentenceFigures
{
    /// <summary>The mean of F1 over the four parts; padding is not a part.</summary>
    public static double MacroF1(IEnumerable<(StarPart Told, StarPart Read)> pairs)
    {
        var (hit, wrong) = (new int[5], new int[5]);
        foreach (var (told, read) in pairs)
        {
            if (told == read)
            {
                hit[(int)told]++;
                continue;
            }

            wrong[(int)told]++;
            wrong[(int)read]++;
        }

        return Enumerable.Range(0, 4).Average(p => hit[p] == 0 ? 0 : 2.0 * hit[p] / ((2 * hit[p]) + wrong[p]));
    }
}
