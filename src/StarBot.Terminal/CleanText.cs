using System.Text;

namespace StarBot.Terminal;

/// <summary>Text as a terminal may show it: control characters would drive it, and marks of direction would turn what follows around.</summary>
internal static class CleanText
{
    /// <summary>On one line.</summary>
    public static string OneLine(string text) => Lines(text).Replace('\n', ' ');

    /// <summary>With its line breaks.</summary>
    public static string Lines(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '\t')
                clean.Append(' ');
            else if (c == '\n' || !(char.IsControl(c) || IsDirection(c)))
                clean.Append(c);
        }

        return clean.ToString();
    }

    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
