using StarBot.Configuration;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Review;

/// <summary>Reviews one answer after the other. Pure: no database, no clock; the year is handed in.</summary>
public sealed class Reviewer(Installation installation, Trade trade, int thisYear)
{
    // A question's best principle counts only when it stands out: a guess would rate people on what nobody asked. Questions about
    // nothing in particular ("Why do you want to work here?") stay below this, those after a principle mostly lie above 0.5.
    private const double ClearScore = 0.4;
    private const double ClearLead = 1.5;

    private PackLibrary Library => installation.Library;

    /// <exception cref="UnknownPrincipleException">The principle that was asked for is none, or not clear.</exception>
    public ReviewedAnswer Review(ReviewRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var question = request.Question?.Trim() ?? "";
        var answer = request.Answer ?? "";
        var known = Known(question);
        var principle = Named(request.Principle) ?? known?.Principle ?? Tested(question);
        var kind = known?.Question.Kind ?? QuestionKinds.Of(question);
        var length = installation.Interview.Length;

        var reading = AnswerReader.Read(answer, new ReadingContext(question, kind, trade, thisYear, length), Library);
        var critique = Critic.Write(reading, new CritiqueContext(question, kind, principle, length, trade));
        var probe = critique.NotRated is null
            ? ProbePicker.Next(reading, kind ?? QuestionKind.Success, principle, asked: [])
            : null;
        var isQuestionAlone = string.IsNullOrWhiteSpace(answer) && question.Length > 0;
        return new ReviewedAnswer(
            request.Id,
            reading,
            critique,
            probe,
            isQuestionAlone
                ? PrincipleFitter.OfQuestion(question, Library.Principles)
                : PrincipleFitter.OfAnswer(reading, question, Library.Principles));
    }

    private Principle? Named(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return null;
        var found = Library.MatchPrinciples(typed);
        return found.Count == 1
            ? found[0]
            : throw new UnknownPrincipleException(typed, found.Count == 0 ? Library.Principles : found, found.Count > 1);
    }

    // A question out of a pack: what it tests and what kind it is are known.
    private FoundQuestion? Known(string question) =>
        question.Length == 0
            ? null
            : Library.Packs
                .SelectMany(pack => pack.Principles.SelectMany(p => p.Questions.Select(q => new FoundQuestion(pack, p, q))))
                .FirstOrDefault(found => found.Question.Text.Equals(question, StringComparison.OrdinalIgnoreCase));

    private Principle? Tested(string question) =>
        question.Length > 0
        && PrincipleFitter.OfQuestion(question, Library.Principles) is [var best, var second, ..]
        && best.Score >= ClearScore
        && best.Score >= ClearLead * second.Score
            ? Library.Principles.First(p => p.Name == best.Name)
            : null;
}
