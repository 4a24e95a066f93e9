using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Reading;

/// <summary>What a question asks for beyond its kind, by its own words.</summary>
internal static partial class QuestionWords
{
    public static bool AskForFailure(string? question) => question is not null && Failure.IsMatch(question);

    public static bool AskForRisk(string? question) => question is not null && Risk.IsMatch(question);

    [GeneratedRegex(@"\b(fail(ed|ure|ures)?|mistakes?|missed|went wrong|regret(ted)?|didn['’]t work|setback)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Failure { get; }

    [GeneratedRegex(@"\b(risks?|risky|calculated|gamble|bet|(limited|incomplete|little) (data|information))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Risk { get; }
}
