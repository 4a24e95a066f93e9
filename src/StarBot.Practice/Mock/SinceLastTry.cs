using StarBot.Interviewing.Critique;

namespace StarBot.Practice.Mock;

/// <summary>What changed between two tries at one question: the ratings that are not the same.</summary>
internal static class SinceLastTry
{
    /// <summary>One line, or null when one of the two was not rated.</summary>
    public static string? Of(AnswerCritique now, AnswerCritique before)
    {
        if (now.Ratings.IsEmpty || before.Ratings.IsEmpty)
            return null;
        var then = before.Ratings.ToDictionary(r => r.Dimension, r => r.Rating);
        string[] changes =
        [
            .. now.Ratings.Where(r => then.TryGetValue(r.Dimension, out var old) && old != r.Rating)
                .Select(r => $"{Name(r.Dimension, now)} {then[r.Dimension]} → {r.Rating}"),
        ];
        return changes.Length > 0 ? $"Since your last try: {string.Join(" · ", changes)}." : "Since your last try: the ratings are the same.";
    }

    private static string Name(Dimension dimension, AnswerCritique critique) =>
        dimension == Dimension.Principle && critique.Principle is { } principle ? $"{principle} (principle)" : $"{dimension}";
}
