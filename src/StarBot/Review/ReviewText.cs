using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Review;

/// <summary>A review as people read it.</summary>
public static class ReviewText
{
    private const int MostNamed = 3;

    /// <summary>The critique as Markdown; empty when there was no answer.</summary>
    public static string Markdown(ReviewedAnswer review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return HasAnswer(review) ? PostText.ToMarkdown(CritiqueWords.Post(review.Critique, selfRating: null, buttons: [])) : "";
    }

    /// <summary>The critique as plain text, and what an interviewer would ask next; for a question alone what it tests.</summary>
    public static string Plain(ReviewedAnswer review)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (!HasAnswer(review) && review.Principles.Count > 0)
            return $"There is no answer yet. The question is most likely about {string.Join(", ", review.Principles.Take(MostNamed).Select(p => p.Name))}.\n";
        var critique = PostText.ToPlainText(CritiqueWords.Post(review.Critique, selfRating: null, buttons: []));
        return review.NextProbe is { } probe ? $"{critique}\nAn interviewer would ask next: {probe.Text}\n" : critique;
    }

    private static bool HasAnswer(ReviewedAnswer review) => !string.IsNullOrWhiteSpace(review.Reading.Text);
}
