using System.Collections.Immutable;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>The words that a rating rests on, two at most.</summary>
internal static class RatingQuotes
{
    private const int Most = 2;

    public static ImmutableArray<string> For(Dimension dimension, AnswerView view) =>
        [.. Found(dimension, view).Distinct().Take(Most)];

    private static IEnumerable<string> Found(Dimension dimension, AnswerView view) => dimension switch
    {
        Dimension.Structure => Ends(view),
        Dimension.Ownership => view.Actions.OrderByDescending(s => view.We > view.Own ? s.IsWe : s.IsOwn).Select(Quoting.Of),
        Dimension.Evidence => view.ResultMetrics.Concat(view.Metrics).Select(m => Quoting.Around(view.SentenceAt(m.Start)!, m.Start)),
        Dimension.Action => view.Actions.OrderByDescending(s => s.I).Select(Quoting.Of),
        Dimension.Result => view.Of(StarPart.Result).Select(Quoting.Of),
        _ => view.Actions.Where(s => s.IsOwn).Concat(view.Of(StarPart.Result)).Select(Quoting.Of),
    };

    // Where the story begins and where it ends.
    private static IEnumerable<string> Ends(AnswerView view) =>
        view.Telling.IsEmpty ? [] : [Quoting.Of(view.Telling[0]), Quoting.Of(view.Telling[^1])];
}
