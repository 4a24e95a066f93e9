using System.Text;

namespace StarBot.Slack.BlockKit;

/// <summary>Text as people may see it: control characters are no text, and marks of direction would turn what follows around.</summary>
internal static class SafeText
{
    public static string Of(string text)
    {
        if (!text.Any(IsUnsafe))
            return text;
        var safe = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n").Where(c => !IsUnsafe(c)))
            safe.Append(c);
        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
