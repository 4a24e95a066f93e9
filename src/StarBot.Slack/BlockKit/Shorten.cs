namespace StarBot.Slack.BlockKit;

/// <summary>Makes text fit: cut at a space where there is one, never inside a character.</summary>
internal static class Shorten
{
    public static string To(int most, string text)
    {
        if (text.Length <= most)
            return text;
        return text[..CutAt(text, most - 1)].TrimEnd() + "…";
    }

    /// <summary>Where to cut so that the first part has at most this many characters.</summary>
    public static int CutAt(string text, int most)
    {
        const int longestWord = 80;
        if (text.Length <= most)
            return text.Length;
        var space = text.LastIndexOfAny([' ', '\n'], most - 1, Math.Min(longestWord, most));
        var at = space > 0 ? space + 1 : most;
        return at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
    }
}
