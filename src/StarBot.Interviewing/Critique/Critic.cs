using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>
/// Writes the critique of a reading, whoever read it. Pure: the same reading gives the same critique. It says nothing about
/// hiring, and every quotation is a literal span of the answer.
/// </summary>
public static class Critic
{
    public static AnswerCritique Write(AnswerReading reading, CritiqueContext context)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(context);

        var view = new AnswerView(reading, context);
        if (NotRated(view) is { } reason)
            return Unrated(view, reason);

        var fixes = WithAQuote(view, Fixes.Of(view));
        var lengths = Lengths.Of(reading.Parts);
        return new AnswerCritique(
            reading.Reader,
            context.Question,
            context.Principle?.Name,
            NotRated: null,
            [.. Enum.GetValues<Dimension>().Select(d => Rated(d, view))],
            Carried.Of(view),
            fixes,
            [.. Drafting.Parts.Where(p => !view.Has(p))],
            Drafting.Of(view),
            lengths,
            reading.Length,
            Notes.Of(view, lengths, fixes),
            PrincipleMarks.AlsoServed(view))
        {
            Spans = [.. view.All.Select(s => new ToldSpan(s.Start, s.End, s.Part))],
        };
    }

    private static DimensionRating Rated(Dimension dimension, AnswerView view)
    {
        var rating = Rater.Rate(dimension, view);
        return new DimensionRating(dimension, rating, Anchors.Of(dimension, rating), RatingQuotes.For(dimension, view), NextSteps.For(dimension, rating, view));
    }

    private static string? NotRated(AnswerView view) => view.Reading.Language switch
    {
        AnswerLanguage.Other => "I read English only, and this does not look like English to me. so I do not rate it: I would be wrong about it. Tell it in English and I will.",
        AnswerLanguage.NothingToRead => "There was nothing to read in that. Send your answer in a few sentences, and I will.",
        _ when view.All.IsEmpty => "I found no sentence in that. Send your answer in a few sentences, and I will read it.",
        _ => null,
    };

    private static AnswerCritique Unrated(AnswerView view, string reason) =>
        new(
            view.Reading.Reader,
            view.Context.Question,
            view.Context.Principle?.Name,
            reason,
            Ratings: [],
            Carried: [],
            Fixes: [],
            Missing: [],
            Draft: [],
            Lengths: [],
            view.Reading.Length,
            Notes: [],
            AlsoServes: []);

    // Advice that points at nothing cannot be acted on: where no fix and nothing that carried it has the candidate's words,
    // the first fix shows the sentence where the answer begins.
    private static ImmutableArray<Fix> WithAQuote(AnswerView view, ImmutableArray<Fix> fixes)
    {
        if (fixes.IsEmpty || fixes.Any(f => f.Quote is not null) || Carried.Of(view).Any(o => o.Quote is not null))
            return fixes;
        return fixes.SetItem(0, fixes[0] with { Quote = Quoting.Of(view.All[0]) });
    }
}
