using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Stories;

namespace StarBot.Practice.Privacy;

/// <summary>Export and forgetting, in StarBot's words. What is stored stands in <c>docs/what-we-store.md</c>.</summary>
public static class PrivacyWords
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static Post Export(IReadOnlyList<AnswerRow> answers, IReadOnlyList<StoryRow> stories) => new(
        "Your export",
        [
            new PostBlock.Paragraph($"Everything that I keep of you: {answers.Count} answers and {stories.Count} stories."),
            new PostBlock.Attachment("starbot-export.json", "application/json", JsonSerializer.Serialize(new { answers, stories }, Indented)),
        ],
        []);

    public static Post AskBeforeForgetting { get; } = new(
        "Forget everything?",
        [new PostBlock.Paragraph("This deletes your answers, critiques, stories and settings. It cannot be undone. Export first if you want a copy.")],
        [new Button("Export", "export"), new Button("Forget me now", "forget me now") { Style = ButtonStyle.Danger }]);

    public static Post Forgotten { get; } = new(
        "Everything is deleted.",
        [new PostBlock.Paragraph("Everything that I kept of you is deleted: answers, critiques, stories and settings.")],
        []);
}
