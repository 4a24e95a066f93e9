using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Stories;

namespace StarBot.Practice.Routing;

/// <summary>What an interview keeps, as rows.</summary>
internal static class Kept
{
    public static AnswerRow Answer(Address from, InterviewEffect.KeepAnswer kept, DateTimeOffset now)
    {
        var critique = kept.Outcome?.Critique;
        return new AnswerRow
        {
            Workspace = from.Workspace,
            Person = from.Person,
            Id = Guid.CreateVersion7(now),
            PrincipleId = kept.Question.PrincipleId,
            Principle = kept.Question.PrincipleName,
            QuestionId = kept.Question.QuestionId,
            Question = kept.Question.Text,
            Answer = kept.Answer,
            Critique = critique is null ? null : InterviewJson.Of(critique),
            Reader = critique?.Reader,
            Structure = Rating(critique, Dimension.Structure),
            Ownership = Rating(critique, Dimension.Ownership),
            Evidence = Rating(critique, Dimension.Evidence),
            Action = Rating(critique, Dimension.Action),
            Result = Rating(critique, Dimension.Result),
            Fit = Rating(critique, Dimension.Principle),
            SelfRating = kept.Outcome?.SelfRating,
            Seconds = kept.Outcome?.Seconds ?? 0,
            GivenAt = now,
        };
    }

    public static StoryRow Story(Address from, InterviewEffect.KeepStory kept, DateTimeOffset now) => new()
    {
        Workspace = from.Workspace,
        Person = from.Person,
        Id = Guid.CreateVersion7(now),
        PrincipleId = kept.Outcome.Question.PrincipleId,
        Principle = kept.Outcome.Question.PrincipleName,
        Question = kept.Outcome.Question.Text,
        Answer = kept.Answer,
        AlsoServes = string.Join('|', kept.Outcome.Critique.AlsoServes),
        Mean = kept.Outcome.Critique.Ratings.IsEmpty ? null : kept.Outcome.Critique.Ratings.Average(r => r.Rating),
        SavedAt = now,
    };

    private static int? Rating(AnswerCritique? critique, Dimension dimension) =>
        critique?.Ratings.FirstOrDefault(r => r.Dimension == dimension)?.Rating;
}
