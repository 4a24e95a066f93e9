using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Critique;

/// <summary>The few words by which the critic itself tells a reason, a lasting result and who acts.</summary>
internal static class Cues
{
    // Linear in the length of the text, whatever the text.
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Why a step was taken, or what it met.</summary>
    public static Regex Reason { get; } = new(
        @"\b(because|since|so that|so i|in order to|to make sure|to ensure|to see|to find|to avoid|to understand|instead|rather than|but|however|although|though|despite|until|that way|which meant|the reason|reali[sz]ed|decided|discovered)\b",
        Plainly);

    /// <summary>What was learned, or is different since.</summary>
    public static Regex Lasting { get; } = new(
        @"\b(learn(ed|t)?|lesson|taught|reali[sz]ed|next time|since then|ever since|from then on|from now on|now|still|nowadays|today|these days|permanent(ly)?|became (a|the|our)|adopted|standard|to this day)\b",
        Plainly);

    public static Regex We { get; } = new(@"\bwe\b", Plainly);

    /// <summary>A person's "I", also in lower case as chats have it; "I/O", "i.e." and "Type I." are no person.</summary>
    public static int CountI(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('I' or 'i'))
                continue;
            var starts = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or '_');
            var ends = at + 1 < text.Length && (char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '\'' or '’' or ',');
            count += starts && ends ? 1 : 0;
        }

        return count;
    }
}
