using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;
using Said = StarBot.Interviewing.Critique.Plain;

namespace StarBot.Practice.Mock;

/// <summary>The end of a mock interview in words: the answers as a whole, then the candidate's questions to the interviewer.</summary>
internal static class DebriefWords
{
    public static Post Debrief(DebriefReport report) =>
        new(Summary(report), [new PostBlock.Heading("Your interview as a whole"), .. Blocks(report)], []);

    public static Post AskForQuestions() => InterviewWords.Plain(
        "One more thing, as in a real interview: what would you ask me? Send two or three questions, then *done*.",
        Buttons.Done,
        Buttons.Skip);

    public static Post Reviewed(CandidateQuestionsReview review) => new(
        $"Your questions cover {Said.Number(review.Covered.Length)} of {Said.Number(review.Covered.Length + review.Open.Length)} topics.",
        [new PostBlock.Heading("Your questions to the interviewer"), .. Blocks(review)],
        [Buttons.Help]);

    private static IEnumerable<PostBlock> Blocks(DebriefReport report)
    {
        if (report.Answers.IsEmpty)
        {
            yield return new PostBlock.Paragraph(
                $"I asked {Said.Count(report.Asked, "question", "questions")} and have no answer to look back on.");
            yield break;
        }

        yield return new PostBlock.Paragraph($"{Answered(report)} Means of 1 to 5:");
        yield return new PostBlock.Bullets([.. report.Answers.Select(Answer)]);
        if (!report.Dimensions.IsEmpty)
            yield return new PostBlock.Facts([.. report.Dimensions.Select(d => new Fact($"{d.Dimension}", $"{d.Mean:0.0}"))]);
        if (report.Strongest is { } strongest && report.Weakest is { } weakest)
            yield return new PostBlock.Paragraph($"{strongest} was rated highest, {weakest} lowest.");
        if (!report.MissedOften.IsEmpty)
            yield return new PostBlock.Bullets(
                [.. report.MissedOften.Select(m => (Line)$"The {m.Part} was missing in {Said.Count(m.Answers, "answer", "answers")}.")]);
        if (report.NextStep is { } step)
            yield return new PostBlock.Paragraph(Line.Bold("Work on this first.") + $" {step}");
    }

    private static IEnumerable<PostBlock> Blocks(CandidateQuestionsReview review)
    {
        if (!review.Covered.IsEmpty)
        {
            yield return new PostBlock.Paragraph(Line.Bold("You asked about"));
            yield return new PostBlock.Bullets([.. review.Covered.Select(c => (Line)$"{Name(c.Topic)}: " + Line.Quote(c.Words))]);
        }

        if (!review.Open.IsEmpty)
        {
            yield return new PostBlock.Paragraph(Line.Bold("Still open, with a question that you could ask"));
            yield return new PostBlock.Bullets([.. review.Open.Select(t => (Line)$"{Name(t)}: {Example(t)}")]);
        }

        foreach (var caution in review.Cautions)
            yield return new PostBlock.Paragraph(
                "Better kept for the recruiter: " + Line.Quote(caution) + ". Pay and holidays take the place of a question about the work.");
        yield return new PostBlock.Paragraph("That is the end of this interview. Say " + Line.Italic("practice") + " for another question.");
    }

    private static string Answered(DebriefReport report) => report.Answers.Length == report.Asked
        ? $"You answered {(report.Asked == 1 ? "the one question" : $"all {Said.Count(report.Asked, "question", "questions")}")}."
        : $"You answered {Said.Number(report.Answers.Length)} of {Said.Count(report.Asked, "question", "questions")}.";

    private static Line Answer(AnsweredQuestion answer)
    {
        var rated = answer.Mean is { } mean ? $"{mean:0.0}" : "not rated";
        return Line.Italic(answer.Question.PrincipleName) + $": {rated}, {Said.Duration(answer.Seconds)} to answer";
    }

    private static string Summary(DebriefReport report) => report.Weakest is { } weakest
        ? $"Your interview as a whole: {weakest} is what to work on first."
        : $"Your interview as a whole: {Said.Number(report.Answers.Length)} of {Said.Number(report.Asked)} answered.";

    private static string Name(QuestionTopic topic) => topic switch
    {
        QuestionTopic.RoleInTheOrganisation => "The role and where it sits",
        QuestionTopic.CoreSkills => "What the job asks of a person",
        QuestionTopic.Training => "Learning the job",
        _ => "This place in particular",
    };

    private static string Example(QuestionTopic topic) => topic switch
    {
        QuestionTopic.RoleInTheOrganisation => "Who relies on the work of this role, and whom does it rely on?",
        QuestionTopic.CoreSkills => "What do the people who do this job well do differently?",
        QuestionTopic.Training => "How does someone new learn the job in the first three months?",
        _ => "What is hard about this work here that would be easier elsewhere?",
    };
}
