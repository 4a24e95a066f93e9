using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Progress;

/// <summary>What is known of one rated answer: its principle, the six ratings in their fixed order, the self-rating, when.</summary>
public sealed record RatedAnswer(string Principle, ImmutableArray<int> Ratings, int? SelfRating, DateTimeOffset GivenAt);

/// <summary>Progress in StarBot's words: what was practised, how each dimension moves, what was not practised yet.</summary>
public static class ProgressWords
{
    private static readonly ImmutableArray<string> Dimensions = ["Structure", "Ownership", "Evidence", "Action", "Result", "Fit to the principle"];

    /// <summary>So many answers on each side make a trend; fewer would be noise.</summary>
    private const int ForATrend = 3;

    /// <param name="answers">The latest first.</param>
    public static Post Report(ImmutableArray<RatedAnswer> answers, ImmutableArray<string> principles) => answers.IsEmpty
        ? new Post("Nothing practised yet.", [new PostBlock.Paragraph("Nothing practised yet. One question is a good start.")], [new Button("Practice", "practice")])
        : new Post(
            $"{answers.Length} answers so far",
            [
                new PostBlock.Heading(answers.Length == 1 ? "1 answer so far" : $"{answers.Length} answers so far"),
                new PostBlock.Facts([.. Dimensions.Select((name, i) => new Fact(name, Trend(answers, i)))]),
                .. SelfRatings(answers),
                new PostBlock.Paragraph(Practised(answers)),
                .. Open(answers, principles),
            ],
            [new Button("Practice", "practice"), new Button("Stories", "stories")]);

    private static Line Trend(ImmutableArray<RatedAnswer> answers, int dimension)
    {
        var values = answers.Select(a => a.Ratings[dimension]).ToArray();
        var late = values.Take(ForATrend).Average();
        if (values.Length < 2 * ForATrend)
            return $"{values.Average():0.0} of 5";
        var early = values.TakeLast(ForATrend).Average();
        return $"{late:0.0} of 5 in your last three, {early:0.0} in your first three";
    }

    private static IEnumerable<PostBlock> SelfRatings(ImmutableArray<RatedAnswer> answers)
    {
        var gaps = answers.Where(a => a.SelfRating is not null).Select(a => a.SelfRating!.Value - a.Ratings.Average()).ToArray();
        if (gaps.Length == 0)
            yield break;
        var mean = gaps.Average();
        var side = mean > 0 ? "above" : "below";
        yield return new PostBlock.Paragraph(Math.Abs(mean) < 0.25
            ? "Your own ratings and mine agree, on average."
            : $"Your own ratings stand {Math.Abs(mean):0.0} {side} mine, on average.");
    }

    private static Line Practised(ImmutableArray<RatedAnswer> answers) =>
        Line.Bold("Practised: ") + string.Join(", ", answers.GroupBy(a => a.Principle).Select(g => $"{g.Key} ({g.Count()})")) + ".";

    private static IEnumerable<PostBlock> Open(ImmutableArray<RatedAnswer> answers, ImmutableArray<string> principles)
    {
        var open = principles.Except(answers.Select(a => a.Principle)).ToArray();
        if (open.Length > 0)
            yield return new PostBlock.Paragraph(Line.Bold("Not yet: ") + string.Join(", ", open) + ".");
    }
}
