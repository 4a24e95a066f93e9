namespace StarBot.Slack.Events;

/// <summary>The words of a transcript in the form of subtitles, without their times.</summary>
internal static class WebVtt
{
    public static string Words(string vtt) => string.Join(' ', vtt.ReplaceLineEndings("\n").Split('\n').Select(Spoken).Where(l => l.Length > 0));

    private static string Spoken(string line)
    {
        var text = line.Trim();
        var isNoSpeech = text.StartsWith("WEBVTT", StringComparison.Ordinal) || text.StartsWith("NOTE", StringComparison.Ordinal)
            || text.Contains("-->", StringComparison.Ordinal) || text.All(char.IsAsciiDigit);
        if (isNoSpeech)
            return "";
        // "- " begins a turn, "<v Ann>" names who speaks.
        var spoken = text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text;
        var end = spoken.StartsWith('<') ? spoken.IndexOf('>') : -1;
        return spoken[(end + 1)..].Replace("</v>", "", StringComparison.Ordinal).Trim();
    }
}
