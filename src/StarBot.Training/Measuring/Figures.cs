using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Training.Measuring;

/// <summary>All figures over answers that were held out.</summary>
internal static class Figures
{
    private static readonly StarPart[] Parts = [StarPart.Situation, StarPart.Task, StarPart.Action, StarPart.Result];

    public static IReadOnlyList<Figure> Of(IReadOnlyList<Measured> all)
    {
        var figures = new List<Figure?> { Sentences("sentence macro-F1", all) };
        figures.AddRange(all.GroupBy(m => m.Answer.Form).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sentences($"  form: {g.Key}", [.. g])));
        figures.AddRange(all.GroupBy(m => m.Answer.Order).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sentences($"  order: {g.Key}", [.. g])));
        figures.AddRange(all.GroupBy(m => m.Answer.Author).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Sentences($"  author: {g.Key}", [.. g])));
        figures.Add(Figure.Share("  accuracy, a second label allowed", all.Select(m => Zip(m, (s, read) => s.Part == read || s.Second == read))));

        var whole = all.Where(m => m.IsComplete).ToArray();
        figures.Add(Figure.Share("missing part named, 5 ways", whole.Select(m => Named(m, [null, .. Parts]))));
        figures.Add(Figure.Share("  recall of nothing missing", whole.Select(m => Named(m, [null]))));
        figures.AddRange(Parts.Select(p => Figure.Share($"  recall of {p}", whole.Select(m => Named(m, [p])))));
        figures.Add(Figure.Share("first probe goes for the missing part (A, R)", whole.Select(ProbeHits)));
        figures.Add(Figure.Share("cutting a part never raises the sum of ratings", whole.Select(m => m.Cut.Values.Select(c => c.Sum <= m.Whole.Sum).ToArray())));
        figures.Add(Figure.Share("cutting Action or Result lowers it", whole.Select(m => new[] { m.Cut[StarPart.Action].Sum < m.Whole.Sum, m.Cut[StarPart.Result].Sum < m.Whole.Sum })));
        figures.Add(Figure.Share("padding raises no rating", all.Select(m => new[] { Raised(m) == 0 })));

        figures.Add(One("quantified result, accuracy", all, m => m.Answer.IsQuantified == m.Whole.Reading.Metrics.Any(x => x.InResult)));
        figures.Add(One("  quantified found", all.Where(m => m.Answer.IsQuantified), m => m.Whole.Reading.Metrics.Any(x => x.InResult)));
        figures.Add(One("  quantified: false alarm", all.Where(m => !m.Answer.IsQuantified), m => m.Whole.Reading.Metrics.Any(x => x.InResult)));
        figures.Add(One("told as we: found", all.Where(m => m.Answer.IsWe), m => m.Whole.Reading.Ownership.WeHeavy));
        figures.Add(One("told as we: false alarm", all.Where(m => !m.Answer.IsWe), m => m.Whole.Reading.Ownership.WeHeavy));
        figures.Add(One("no story: found", all.Where(m => !m.Answer.IsStory), m => !m.Whole.Reading.IsStory));
        figures.Add(One("no story: false alarm", all.Where(m => m.Answer.IsStory), m => !m.Whole.Reading.IsStory));
        figures.Add(One("unexplained jargon, accuracy", all, m => m.Answer.IsJargon == m.Whole.Reading.Flags.Any(f => f.Kind == FlagKind.Jargon)));
        figures.Add(One("  jargon found", all.Where(m => m.Answer.IsJargon), m => m.Whole.Reading.Flags.Any(f => f.Kind == FlagKind.Jargon)));
        var stories = all.Where(m => m.Answer.IsStory).ToArray();
        figures.Add(One("best principle of an answer among the first three", stories, m => m.Whole.Reading.Principles.Take(3).Any(p => p.Name == m.Answer.Principles[0])));
        figures.Add(One("  the question heard too", stories, m => m.Whole.Heard.Take(3).Any(p => p.Name == m.Answer.Principles[0])));
        var common = stories.GroupBy(m => m.Answer.Principles[0], StringComparer.Ordinal).OrderByDescending(g => g.Count()).Take(3).Select(g => g.Key).ToArray();
        figures.Add(One("  the same three for every answer", stories, m => common.Contains(m.Answer.Principles[0])));
        return [.. figures.OfType<Figure>()];
    }

    /// <summary>How often a part is there where it is called so likely, in tenths.</summary>
    public static IEnumerable<(double From, int Count, double Said, double Were)> Calibration(IReadOnlyList<Measured> all) =>
        all.SelectMany(m => Parts.SelectMany(p => m.Cut.Select(c => (c.Value.Reading.Parts[p].Presence, m.Answer.Has(p) && c.Key != p)).Append((m.Whole.Reading.Parts[p].Presence, m.Answer.Has(p)))))
            .GroupBy(x => Math.Min(9, (int)(x.Item1 * 10)))
            .OrderBy(g => g.Key)
            .Select(g => (g.Key / 10.0, g.Count(), g.Average(x => x.Item1), g.Average(x => x.Item2 ? 1.0 : 0)));

    private static Figure? Sentences(string name, IReadOnlyList<Measured> all) =>
        Figure.Of(name, all.Select(m => Zip(m, (s, read) => (s.Part, read))), SentenceFigures.MacroF1);

    private static Figure? One(string name, IEnumerable<Measured> all, Func<Measured, bool> holds) => Figure.Share(name, all.Select(m => new[] { holds(m) }));

    private static T[] Zip<T>(Measured m, Func<Answers.LabelledSentence, StarPart, T> both) => [.. m.Answer.Sentences.Zip(m.Read, both)];

    private static bool[] Named(Measured m, StarPart?[] cuts) =>
        [.. cuts.Select(c => (c is { } part ? m.Cut[part] : m.Whole).Missing == c)];

    private static bool[] ProbeHits(Measured m) =>
        [m.Cut[StarPart.Action].Probe == Gap.Action, m.Cut[StarPart.Result].Probe is Gap.Result or Gap.Metric];

    private static int Raised(Measured m)
    {
        var before = m.Whole.Critique.Ratings;
        return m.Padded.Critique.Ratings.Count(r => r.Rating > (before.FirstOrDefault(b => b.Dimension == r.Dimension)?.Rating ?? 0));
    }
}
