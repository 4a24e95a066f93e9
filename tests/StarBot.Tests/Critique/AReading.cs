using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Critique;

/// <summary>A sentence to read: its words, its part and the figures in it.</summary>
public sealed record Sentence(string Text, StarPart Part, ImmutableArray<string> Figures);

/// <summary>Readings made by hand, as a reader would give them: offsets, presence, lengths and counts fit the sentences.</summary>
public static class AReading
{
    public static Sentence S(string text, params string[] figures) => new(text, StarPart.Situation, [.. figures]);

    public static Sentence T(string text, params string[] figures) => new(text, StarPart.Task, [.. figures]);

    public static Sentence A(string text, params string[] figures) => new(text, StarPart.Action, [.. figures]);

    public static Sentence R(string text, params string[] figures) => new(text, StarPart.Result, [.. figures]);

    public static Sentence O(string text, params string[] figures) => new(text, StarPart.Other, [.. figures]);

    /// <summary>An answer with nothing to mend.</summary>
    public static Sentence[] Whole { get; } =
    [
        S("In March our depot switched label suppliers."),
        T("I had to have scannable labels on every pallet before the six o'clock truck."),
        A("I drove to the warehouse and I tried the scanner on the first pallet."),
        A("Then I called the printer, because only he had the old paper, and I fetched it."),
        A("I reprinted the whole batch that night and I loaded it on the truck."),
        A("I checked every tenth label with one colleague, and I wrote down what we found."),
        R("We relabelled 4,000 pallets.", "4,000"),
        R("Loading finished at ten instead of two, and the paper test is now a standard step.", "at ten instead of two"),
    ];

    public static AnswerReading With(params Sentence[] sentences)
    {
        var text = string.Join(' ', sentences.Select(s => s.Text));
        var read = ImmutableArray.CreateBuilder<SentenceReading>();
        var metrics = ImmutableArray.CreateBuilder<Metric>();
        var at = 0;
        foreach (var s in sentences)
        {
            read.Add(new SentenceReading(at, at + s.Text.Length, s.Part, 0.9));
            metrics.AddRange(s.Figures.Select(f => new Metric(
                at + s.Text.IndexOf(f, StringComparison.Ordinal), at + s.Text.IndexOf(f, StringComparison.Ordinal) + f.Length, f, MetricKind.Count, s.Part == StarPart.Result)));
            at += s.Text.Length + 1;
        }

        PartReading Part(StarPart part)
        {
            var words = sentences.Where(s => s.Part == part).Sum(s => s.Text.Split(' ').Length);
            return new PartReading(words > 0 ? 0.95 : 0.05, words, words * 0.4);
        }

        var all = sentences.Sum(s => s.Text.Split(' ').Length);
        return new AnswerReading(
            "rules", text, AnswerLanguage.English, read.ToImmutable(),
            new StarParts(Part(StarPart.Situation), Part(StarPart.Task), Part(StarPart.Action), Part(StarPart.Result)),
            metrics.ToImmutable(), new OwnershipReading(0, 0, WeHeavy: false), IsStory: true, new WhenReading(null, null),
            new AnswerLength(all, all * 0.4), [], [new PrincipleFit("Ownership", 0.8), new PrincipleFit("Dive Deep", 0.6), new PrincipleFit("Frugality", 0.1)]);
    }

    public static AnswerReading Flagged(this AnswerReading reading, FlagKind kind, string at = "") =>
        reading with
        {
            Flags = reading.Flags.Add(new Flag(kind, Math.Max(0, reading.Text.IndexOf(at, StringComparison.Ordinal)),
                Math.Max(0, reading.Text.IndexOf(at, StringComparison.Ordinal)) + at.Length, at, $"Advice on {kind}.")),
        };

    public static Principle Ownership { get; } = APrinciple("Ownership");

    public static Principle APrinciple(string name) =>
        new(name, name, "", new Uri("https://example.org/"), [], new Dictionary<Gap, IReadOnlyList<string>>(), [], [], [], []);

    public static CritiqueContext Asked(QuestionKind? kind = QuestionKind.Success, Trade trade = Trade.Other) =>
        new("Tell me about a time.", kind, Ownership, LengthTarget.Default, trade);

    public static AnswerCritique Critiqued(this AnswerReading reading, QuestionKind? kind = QuestionKind.Success, Trade trade = Trade.Other) =>
        Critic.Write(reading, Asked(kind, trade));

    public static int Sum(this AnswerCritique critique) => critique.Ratings.Sum(r => r.Rating);

    public static int Of(this AnswerCritique critique, Dimension dimension) => critique.Ratings.Single(r => r.Dimension == dimension).Rating;
}
