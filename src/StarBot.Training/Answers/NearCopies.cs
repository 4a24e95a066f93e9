using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Training.Answers;

/// <summary>Two answers that share many runs of five words: one of them teaches nothing.</summary>
/// <param name="Share">Of the runs of the shorter one.</param>
internal sealed record NearCopy(string First, string Second, double Share);

/// <summary>Measures how much answers repeat each other.</summary>
internal static class NearCopies
{
    private const int Run = 5;

    /// <summary>The pairs that share most, the worst first.</summary>
    public static IReadOnlyList<NearCopy> Find(IReadOnlyList<LabelledAnswer> answers, double atLeast)
    {
        var runs = answers.Select(Runs).ToArray();
        var where = new Dictionary<uint, List<int>>();
        for (var i = 0; i < runs.Length; i++)
        {
            foreach (var run in runs[i])
            {
                if (!where.TryGetValue(run, out var holders))
                    where[run] = holders = [];
                holders.Add(i);
            }
        }

        var shared = new Dictionary<(int, int), int>();
        foreach (var holders in where.Values)
        {
            for (var a = 0; a < holders.Count; a++)
            {
                for (var b = a + 1; b < holders.Count; b++)
                    shared[(holders[a], holders[b])] = shared.GetValueOrDefault((holders[a], holders[b])) + 1;
            }
        }

        return
        [
            .. shared
                .Select(s => new NearCopy(answers[s.Key.Item1].Id, answers[s.Key.Item2].Id, (double)s.Value / Math.Max(1, Math.Min(runs[s.Key.Item1].Count, runs[s.Key.Item2].Count))))
                .Where(c => c.Share >= atLeast)
                .OrderByDescending(c => c.Share)
                .ThenBy(c => c.First, StringComparer.Ordinal),
        ];
    }

    private static HashSet<uint> Runs(LabelledAnswer answer)
    {
        var words = string.Join(' ', answer.Sentences.Select(s => s.Text)).ToLowerInvariant()
            .Split([.. " .,;:!?\"'()\n"], StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - Run + 1)).Select(i => Hashing.Of(string.Join(' ', words, i, Run)))];
    }
}
