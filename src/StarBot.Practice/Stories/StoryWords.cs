using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Stories;

/// <summary>A story as it is shown in a list.</summary>
public sealed record StoryView(string Principle, string Question, string Answer, ImmutableArray<string> AlsoServes, double? Mean, DateTimeOffset SavedAt)
{
    public static StoryView Of(StoryRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new StoryView(
            row.Principle, row.Question, row.Answer, [.. row.AlsoServes.Split('|', StringSplitOptions.RemoveEmptyEntries)], row.Mean, row.SavedAt);
    }
}

/// <summary>The story bank in StarBot's words.</summary>
public static class StoryWords
{
    private const int Shown = 10;
    private const int OpeningLength = 90;

    public static Post List(ImmutableArray<StoryView> stories) => stories.IsEmpty
        ? new Post(
            "You have no stories yet.",
            [new PostBlock.Paragraph("You have no stories yet. After a critique, save story keeps your answer here.")],
            [new Button("Practice", "practice")])
        : new Post(
            $"Your stories: {stories.Length}",
            [
                new PostBlock.Heading($"Your stories: {stories.Length}"),
                new PostBlock.Steps([.. stories.Take(Shown).Select(Row)]),
                .. Uncovered(stories),
            ],
            [new Button("Practice", "practice"), new Button("Progress", "progress")]);

    private static Line Row(StoryView story) =>
        Line.Bold(story.Principle) + (story.Mean is { } mean ? $" ({mean:0.0} of 5), " : ", ") + $"saved {story.SavedAt:d MMMM}: "
        + Line.Quote(Opening(story.Answer))
        + (story.AlsoServes.IsEmpty ? "" : $" Could also serve {string.Join(", ", story.AlsoServes)}.");

    private static IEnumerable<PostBlock> Uncovered(ImmutableArray<StoryView> stories)
    {
        if (stories.Length > Shown)
            yield return new PostBlock.SmallPrint($"{stories.Length - Shown} older ones are in your export.");
    }

    private static string Opening(string answer)
    {
        var line = answer.ReplaceLineEndings(" ");
        if (line.Length <= OpeningLength)
            return line;
        var at = line.LastIndexOf(' ', OpeningLength);
        return line[..(at > 0 ? at : OpeningLength)];
    }
}
