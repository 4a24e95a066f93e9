using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;

namespace StarBot.Practice.Privacy;

/// <summary>Export and forgetting, in StarBot's words. What is stored stands in <c>docs/what-we-store.md</c>.</summary>
public static class PrivacyWords
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <param name="heard">What the person said in conversations that are shown from their beginning.</param>
    public static Post Export(IReadOnlyList<AnswerRow> answers, IReadOnlyList<StoryRow> stories, IReadOnlyList<HeardRow> heard) => new(
        "Your export",
        [
            new PostBlock.Paragraph($"Everything that I keep of you: {answers.Count} answers and {stories.Count} stories{Said(heard)}."),
            new PostBlock.Attachment("starbot-export.json", "application/json", JsonSerializer.Serialize(new { answers, stories, heard }, Indented)),
        ],
        []);

    private static string Said(IReadOnlyList<HeardRow> heard) => heard.Count == 0 ? "" : $", and {heard.Count} messages from the page";

    public static Post AskBeforeForgetting { get; } = new(
        "Forget everything?",
        [new PostBlock.Paragraph("This deletes your answers, critiques, stories and settings. It cannot be undone. Export first if you want a copy.")],
        [new Button("Export", "export"), new Button("Forget me now", "forget me now") { Style = ButtonStyle.Danger }]);

    public static Post Forgotten { get; } = new(
        "Everything is deleted.",
        [new PostBlock.Paragraph("Everything that I kept of you is deleted: answers, critiques, stories and settings.")],
        []);
}
