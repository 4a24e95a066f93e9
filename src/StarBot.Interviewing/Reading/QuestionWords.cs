using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Reading;

/// <summary>What a question asks for beyond its kind, by its own words.</summary>
internal static partial class QuestionWords
{
    // Linear in the text and without a time limit: a limit counts the clock, so on a busy machine it would fail where nothing is wrong.
    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    public static bool AskForFailure(string? question) => question is not null && Failure.IsMatch(question);

    public static bool AskForRisk(string? question) => question is not null && Risk.IsMatch(question);

    [GeneratedRegex(@"\b(fail(ed|ure|ures)?|mistakes?|missed|went wrong|regret(ted)?|didn['’]t work|setback)\b", Options)]
    private static partial Regex Failure { get; }

    [GeneratedRegex(@"\b(risks?|risky|calculated|gamble|bet|(limited|incomplete|little) (data|information))\b", Options)]
    private static partial Regex Risk { get; }
}
