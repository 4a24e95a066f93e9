using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Interview;

/// <summary>
/// What a candidate's own questions to the interviewer cover: the role in the organisation, the core skills, training, this place
/// in particular (seed: the four things worth asking at the end of an interview).
/// </summary>
public sealed record CandidateQuestionsReview(ImmutableArray<AskedTopic> Covered, ImmutableArray<QuestionTopic> Open, ImmutableArray<string> Cautions)
{
    public static CandidateQuestionsReview Of(string text)
    {
        var questions = CandidateQuestions.Split(text);
        ImmutableArray<AskedTopic> covered =
            [.. Enum.GetValues<QuestionTopic>().Select(t => CandidateQuestions.First(questions, t)).OfType<AskedTopic>()];
        return new CandidateQuestionsReview(
            covered,
            [.. Enum.GetValues<QuestionTopic>().Except(covered.Select(c => c.Topic))],
            [.. questions.Where(CandidateQuestions.AsksAboutTerms)]);
    }
}

/// <summary>A topic and the candidate's words that ask about it.</summary>
public sealed record AskedTopic(QuestionTopic Topic, string Words);

public enum QuestionTopic
{
    RoleInTheOrganisation,
    CoreSkills,
    Training,
    ThisPlace,
}

internal static partial class CandidateQuestions
{
    private static readonly FrozenDictionary<QuestionTopic, FrozenSet<string>> Cues = new Dictionary<QuestionTopic, FrozenSet<string>>
    {
        [QuestionTopic.RoleInTheOrganisation] = Set("role", "position", "team", "teams", "report", "reports", "organisation", "organization", "department", "structure", "responsibilities", "manager"),
        [QuestionTopic.CoreSkills] = Set("skill", "skills", "competencies", "competency", "succeed", "success", "successful", "good", "great", "expect", "expected", "expectations", "measure", "measured", "strengths"),
        [QuestionTopic.Training] = Set("training", "train", "trained", "learn", "learning", "onboarding", "onboard", "mentor", "mentoring", "course", "courses", "grow", "growth", "develop", "development"),
        [QuestionTopic.ThisPlace] = Set("travel", "remote", "office", "site", "location", "hours", "shift", "shifts", "culture", "customers", "challenge", "challenges", "challenging", "different", "special", "specific", "here", "product", "roadmap"),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Terms = Set("salary", "pay", "bonus", "holiday", "holidays", "vacation", "benefits", "compensation");

    public static ImmutableArray<string> Split(string text) =>
        [.. text.Split(['\n', '?'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    public static AskedTopic? First(ImmutableArray<string> questions, QuestionTopic topic) =>
        questions.Where(q => WordsOf(q).Any(Cues[topic].Contains)).Select(q => new AskedTopic(topic, q)).FirstOrDefault();

    /// <summary>Pay and holidays are for the recruiter; asked here they cost the chance to ask about the work.</summary>
    public static bool AsksAboutTerms(string question) => WordsOf(question).Any(Terms.Contains);

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet();

    [GeneratedRegex(@"\p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
