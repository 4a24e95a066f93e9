using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;
using StarBot.Training.Fitting;

namespace StarBot.Training.Measuring;

/// <summary>Reads answers with weights fitted without them.</summary>
internal static class HeldOut
{
    /// <summary>Each author in turn is left out.</summary>
    public static IEnumerable<Measured> ByAuthor(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions) =>
        answers.Select(a => a.Author).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .SelectMany(author => Read(answers, questions, a => a.Author == author));

    /// <summary>One story in so many is left out, all at once.</summary>
    public static IEnumerable<Measured> ByStory(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions, uint oneIn) =>
        Read(answers, questions, a => Hashing.Of(a.Id) % oneIn == 0);

    private static IEnumerable<Measured> Read(IReadOnlyList<LabelledAnswer> answers, IReadOnlyList<FiledQuestion> questions, Func<LabelledAnswer, bool> isHeld)
    {
        var model = ModelFile.Read(ReaderFitter.Fit([.. answers.Where(a => !isHeld(a))], questions, new ReaderSettings()));
        return answers.Where(isHeld).Select(a => Measured.Of(a, model));
    }
}
