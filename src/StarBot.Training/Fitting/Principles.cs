using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;

namespace StarBot.Training.Fitting;

/// <summary>What principles are learned from: the built-in pack's questions, cues and summaries, filed questions, and the answers of the corpus.</summary>
internal static class Principles
{
    public static readonly string[] Names = [.. BuiltInPacks.Amazon.Principles.Select(p => p.Name)];

    private static readonly TopicSettings OfQuestions = new(Rounds: 30, Pull: 2e-4);

    private static readonly TopicSettings OfAnswers = new(Rounds: 20, Step: 0.03, LeastCount: 3);

    public static TopicModel FitQuestions(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions) =>
        TopicFitter.Fit(Names, [.. Texts(answers, questions, 1)], OfQuestions);

    public static TopicModel FitAnswers(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions) =>
        TopicFitter.Fit(
            Names,
            [.. answers.Where(a => a.IsStory).Select(a => File(a.Typed().Text, a.Principles, 1)), .. Texts(answers, questions, 0.5)],
            OfAnswers);

    private static IEnumerable<Filed> Texts(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions, double weight)
    {
        foreach (var principle in BuiltInPacks.Amazon.Principles)
        {
            yield return File($"{principle.Name}. {principle.Summary}", [principle.Name], weight);
            foreach (var question in principle.Questions)
                yield return File(question.Text, [principle.Name], weight);
            foreach (var cue in principle.Cues)
                yield return File(cue, [principle.Name], 0.3 * weight);
        }

        foreach (var question in questions)
            yield return File(question.Text, question.Principles, weight);
        // What was asked leads to the principle that the story shows only now and then.
        foreach (var answer in answers.Where(a => a.Question is not null))
            yield return File(answer.Question!, answer.Principles, 0.3 * weight);
    }

    private static Filed File(string text, IReadOnlyList<string> principles, double weight)
    {
        var targets = new double[Names.Length];
        for (var i = 0; i < principles.Count; i++)
            targets[Array.IndexOf(Names, principles[i])] += principles.Count == 1 ? 1 : i == 0 ? 0.7 : 0.3 / (principles.Count - 1);
        return new Filed(TopicText.Of(AnswerText.Of(text)), targets, weight);
    }
}
