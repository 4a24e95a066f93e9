using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Reading;

/// <summary>Whether a whole message is a question that an interviewer would ask, pasted by someone who was asked it.</summary>
public static class BareQuestion
{
    private const int MostWords = 80;
    private const int MostLetters = 600;

    // Linear in the length of the text, whatever the text.
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool Is(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MostLetters)
            return false;
        var words = text.Split((char[]?)null, MostWords + 1, StringSplitOptions.RemoveEmptyEntries).Length;
        return words is >= 4 and <= MostWords && Opening.IsMatch(text) && !TalkWithStarBot.IsMatch(text) && !OwnStory.IsMatch(text);
    }

    private static Regex Opening { get; } = new(
        """
        ^[\s"“'*>\-\d.)]*(so\s|and\s|ok(ay)?,?\s|now,?\s|please\s)*(
        (can|could|would|will)\ you\ (please\ )?(tell\ (me|us)\ about|describe|give\ (me|us)\ (an|one|some)|share|walk\ (me|us)|think\ of\ a\ time|talk\ (me|us|about)|recall)
        |(tell|talk\ to)\ (me|us)\ (about|of|how|what|when)|(describe|share|recall|discuss)\ (a|an|one|your|some|how|the|any)\b|give\ (me|us)\ (an|one|some)\ (example|instance|time)|walk\ (me|us)\ through|take\ (me|us)\ (to|through)|think\ (of|about)\ a\ time
        |have\ you\ ever\b|when\ (was\ the\ last\ time|did\ you|have\ you|were\ you)\b
        |how\ (do|did|have|would|are|were)\ you\b|(what|which)\b[^?]*\b(have|did|do|would|were|was|had)\ your?\b|why\ (did|do|have)\ you\b
        |what('s|\ is|\ was)\ (the|your|one)\b[^?]*\byour?\b)
        """,
        Plainly | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace);

    private static Regex TalkWithStarBot { get; } = new(
        @"^\W*(how (do|did|are) you (work|rate|know|read|doing)\b|how are you\b|why (did|do|have) you (ask|need|want)\b|what (do|can|did) you (do|mean|want|know)\b)",
        Plainly | RegexOptions.IgnoreCase);

    // An answer that begins by repeating the question goes on with "I".
    private static Regex OwnStory { get; } = new(@"\b(I|my|we)\b", Plainly);
}
