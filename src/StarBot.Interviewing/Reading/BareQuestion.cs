using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Reading;

/// <summary>Whether a whole message is a question that an interviewer would ask, pasted by someone who was asked it.</summary>
public static partial class BareQuestion
{
    private const int MostWords = 80;

    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries).Length;
        return words is >= 4 and <= MostWords && Opening.IsMatch(text) && !OwnStory.IsMatch(text);
    }

    // How interviewers open; "can you help me" and "how do I stop" are talk with StarBot.
    [GeneratedRegex(
        """
        ^[\s"“'*>\-\d.)]*(so\s|and\s|ok(ay)?,?\s|now,?\s|please\s)*(
        (can|could|would|will)\ you\ (please\s)?(tell\ (me|us)\ about|describe|give\ (me|us)\ (an|one|some)|share|walk\ (me|us)|think\ of\ a\ time|talk\ (me|us|about)|recall)
        |(tell|talk\ to)\ (me|us)\ (about|of|how|what|when)|(describe|share|recall|discuss)\ (a|an|one|your|some|how|the|any)\b|give\ (me|us)\ (an|one|some)\ (example|instance|time)|walk\ (me|us)\ through|take\ (me|us)\ (to|through)|think\ (of|about)\ a\ time
        |have\ you\ ever\b|when\ (was\ the\ last\ time|did\ you|have\ you|were\ you)\b
        |how\ (do|did|have|would|are|were)\ you\b(?!\ (work|rate|know|read)\b)|(what|which)\b[^?]*\b(have|did|do|would|were|was|had)\ you(r)?\b|why\ (did|do|have)\ you\b(?!\ (ask|need|want)\b)
        |what('s|\ is|\ was)\ (the|your|one)\b[^?]*\b(you|your)\b)
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace, 100)]
    private static partial Regex Opening { get; }

    // An answer that begins by repeating the question goes on with "I".
    [GeneratedRegex(@"\bI\b(?!['’]d like)|\bmy\b|\bwe\b", RegexOptions.CultureInvariant, 100)]
    private static partial Regex OwnStory { get; }
}
