using System.Text.Json;
using StarBot.Practice.Wire;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Events;

/// <summary>What came with a message as files: words that were spoken and written down by Slack, or something that cannot be read.</summary>
/// <param name="Words">The transcript, or as much of it as Slack sends along.</param>
/// <param name="IsComing">Slack is still writing it down.</param>
/// <param name="Whole">Where the whole transcript is, when Slack sends only its beginning along.</param>
internal sealed record VoiceClip(string? Words, bool IsComing, string? Whole = null)
{
    /// <returns>Null when the message has no files.</returns>
    public static VoiceClip? In(JsonElement message)
    {
        VoiceClip? found = null;
        foreach (var file in message.At("files").Items())
        {
            var clip = Of(file);
            if (found?.Words is null)
                found = clip;
        }

        return found;
    }

    private static VoiceClip Of(JsonElement file)
    {
        var transcription = file.At("transcription");
        var words = transcription.At("preview").Text("content");
        return transcription.Text("status") switch
        {
            "complete" when !string.IsNullOrWhiteSpace(words) => new VoiceClip(words, IsComing: false, transcription.At("preview") is { } preview && preview.IsTrue("has_more") ? file.Text("vtt") : null),
            "processing" => new VoiceClip(null, IsComing: true),
            _ => new VoiceClip(null, IsComing: false),
        };
    }
}
