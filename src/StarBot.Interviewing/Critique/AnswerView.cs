using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>The reading as the critic counts it. Empty sentences are kept for the draft and counted nowhere.</summary>
internal sealed class AnswerView
{
    public AnswerView(AnswerReading reading, CritiqueContext context)
    {
        Reading = reading;
        Context = context;
        All = [.. reading.Sentences.Select(s => ToldSentence.Of(reading, s)).Where(s => s.Text.Length > 0)];
        Telling = [.. All.Where(s => !EmptyTalk.Is(s.Text))];
        Actions = [.. Of(StarPart.Action)];
        Own = Actions.Count(s => s.IsOwn);
        We = Actions.Count(s => s.IsWe);
        Deeds = Telling.Where(s => s.Part != StarPart.Other).Sum(s => Math.Min(s.Deeds, MostDeedsInOneSentence));
        Steps = Math.Max(Deeds, Math.Min(Deeds + Actions.Count(s => s.Deeds == 0), MostStepsOfNobody));
        Metrics = [.. reading.Metrics.Where(m => SentenceAt(m.Start) is { } s && Telling.Contains(s)).DistinctBy(m => m.Text)];
        ResultMetrics = [.. Metrics.Where(m => m.InResult)];
        End = ToldEnd.Of(this);
    }

    public AnswerReading Reading { get; }

    public CritiqueContext Context { get; }

    /// <summary>Every sentence of the answer, in its order.</summary>
    public ImmutableArray<ToldSentence> All { get; }

    /// <summary>The sentences that tell something.</summary>
    public ImmutableArray<ToldSentence> Telling { get; }

    public ImmutableArray<ToldSentence> Actions { get; }

    /// <summary>How many action sentences say "I".</summary>
    public int Own { get; }

    /// <summary>How many action sentences say "we" and never "I".</summary>
    public int We { get; }

    /// <summary>
    /// What "I" does in the whole story. Not in the Action alone: where a reader draws the line between parts moves with
    /// what stands around them, and the deeds do not.
    /// </summary>
    public int Deeds { get; }

    /// <summary>The deeds; where they are few, sentences of the Action in which no "I" does anything are steps too.</summary>
    public int Steps { get; }

    /// <summary>The steps of the Action alone, at least one a sentence.</summary>
    public int ActionSteps => Actions.Sum(s => Math.Clamp(s.Deeds, 1, MostDeedsInOneSentence));

    /// <summary>The different quantities of the answer; the same figure told twice is one.</summary>
    public ImmutableArray<Metric> Metrics { get; }

    public ImmutableArray<Metric> ResultMetrics { get; }

    /// <summary>What is said of the end.</summary>
    public ToldEnd End { get; }

    /// <summary>What could be checked: different figures, different names, and a time.</summary>
    public int Details => Metrics.Length + (Reading.When.Text is null ? 0 : 1) + Telling.SelectMany(s => Cues.Names(s.Text)).Distinct().Count();

    public IEnumerable<ToldSentence> Of(StarPart part) => Telling.Where(s => s.Part == part);

    /// <summary>
    /// The part is there: the reader thinks so and a sentence tells it. A setting or a task may also be told in passing,
    /// inside a sentence of another part; what was done and what came of it need a sentence of their own.
    /// </summary>
    public bool Has(StarPart part) =>
        Reading.Parts[part].IsPresent
        && (Of(part).Any() || (part is StarPart.Situation or StarPart.Task && All.All(s => s.Part != part)));

    /// <summary>
    /// The part is there beyond doubt; between this and <see cref="Has"/> it is only touched. Two sentences that tell a deed or an
    /// outcome for certain outweigh a little doubt about the whole: that moves with what is told beside them, and they do not.
    /// </summary>
    public bool HasPlainly(StarPart part) =>
        Has(part)
        && (part is StarPart.Situation or StarPart.Task
            ? Presence(part) >= Plainly
            : (Presence(part) >= Plainly && IsTold(part)) || (Presence(part) >= Nearly && IsToldTwice(part)));

    /// <summary>The part is there with a little doubt, and a sentence tells it.</summary>
    public bool HasNearly(StarPart part) => Has(part) && Presence(part) >= Nearly && IsTold(part);

    /// <summary>How much of the part is there: 1 beyond doubt, 0 when there is nothing of it.</summary>
    public double Shown(StarPart part)
    {
        if (HasPlainly(part))
            return 1;
        // Called likely, though no sentence tells it: the surer that was, the less is there.
        var presence = Presence(part);
        var shown = Has(part) ? Math.Min(presence, Doubted) : Math.Min(presence, 1 - presence);
        return Math.Clamp((shown - Nothing) / (Plainly - Nothing), 0, 1);
    }

    private double Presence(StarPart part) => Reading.Parts[part].Presence;

    private bool IsTold(StarPart part) => Of(part).Any(s => s.Confidence >= Sure);

    private bool IsToldTwice(StarPart part) => Of(part).Count(s => s.Confidence >= Certain) >= 2;

    public ToldSentence? SentenceAt(int offset) => All.FirstOrDefault(s => s.Start <= offset && offset < s.End);

    public bool IsFlagged(FlagKind kind) => Reading.Flags.Any(f => f.Kind == kind);

    // Of parts called so likely nearly all are there; of those called a little less likely, one in ten is not.
    private const double Plainly = 0.95;
    private const double Nearly = 0.8;
    private const double Nothing = 0.1;

    // What a part called certain is worth when no sentence tells it for certain.
    private const double Doubted = 0.9;

    // A sentence that is read as a part by so little may as well tell another.
    public const double Sure = 0.6;

    private const double Certain = 0.9;

    // A breathless sentence is no plan of work, however many times it says "I".
    private const int MostDeedsInOneSentence = 3;

    // Past this, a step that nobody owns tells no more of what the teller did, and talk around the deeds would count as deeds.
    private const int MostStepsOfNobody = 3;
}
