using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What StarBot says about one answer, as data; each face draws it in its own way. Every quotation is verbatim.</summary>
/// <param name="Reader">Who read the answer: "rules" for StarBot's own reader, or the name of a model. Always shown.</param>
/// <param name="NotRated">Why there are no ratings (not in English, nothing to read), or null when there are.</param>
/// <param name="Carried">What made the answer strong, each with the words that show it.</param>
/// <param name="Fixes">At most three, in order of worth.</param>
public sealed record AnswerCritique(
    string Reader,
    string Question,
    string? Principle,
    string? NotRated,
    ImmutableArray<DimensionRating> Ratings,
    ImmutableArray<Observation> Carried,
    ImmutableArray<Fix> Fixes,
    ImmutableArray<StarPart> Missing,
    ImmutableArray<DraftLine> Draft,
    ImmutableArray<PartLength> Lengths,
    AnswerLength Length,
    ImmutableArray<string> Notes,
    ImmutableArray<string> AlsoServes)
{
    /// <summary>Where each sentence of the answer stands (UTF-16) and which part it tells, in the answer's own order.</summary>
    public ImmutableArray<ToldSpan> Spans { get; init; } = [];

    /// <summary>The same without the candidate's words and what stands beside them: enough to compare a later try with, and for a debrief.</summary>
    public AnswerCritique InShort() => this with
    {
        Ratings = [.. Ratings.Select(r => r with { Quotes = [] })],
        Carried = [],
        Fixes = [],
        Draft = [],
        Lengths = [],
        Notes = [],
        AlsoServes = [],
        Spans = [],
    };

    /// <summary>Every quotation that the critique makes, the draft's sentences included.</summary>
    public IEnumerable<string> Quotes =>
        Carried.Select(o => o.Quote)
            .Concat(Fixes.Select(f => f.Quote))
            .Concat(Ratings.SelectMany(r => r.Quotes))
            .OfType<string>()
            .Distinct();
}

/// <summary>The six things that are rated, each 1 to 5 on anchored scales.</summary>
public enum Dimension
{
    Structure,
    Ownership,
    Evidence,
    Action,
    Result,
    Principle,
}

/// <summary>One rating: its anchor in words, the sentences that it rests on, and one concrete next step.</summary>
public sealed record DimensionRating(Dimension Dimension, int Rating, string Anchor, ImmutableArray<string> Quotes, string NextStep);

/// <summary>Something said about the answer, with the candidate's words that show it.</summary>
public sealed record Observation(string Text, string? Quote);

/// <summary>One thing to change: a headline, why in the candidate's case, their words, and a wording to try that is marked as a guess.</summary>
public sealed record Fix(string Headline, string Why, string? Quote, string? GuessToTry);

/// <summary>One STAR part of the draft: the candidate's own sentences in order, and what to add where something lacks.</summary>
public sealed record DraftLine(StarPart Part, ImmutableArray<string> Sentences, string? Add);

/// <summary>One sentence by its place in the answer, and the part that it tells.</summary>
public sealed record ToldSpan(int Start, int End, StarPart Part);

/// <summary>How much of the answer a part takes, in whole percent of the words, and the seconds to say it.</summary>
public sealed record PartLength(StarPart Part, int Percent, double SpeakingSeconds);
