using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;

namespace StarBot.Practice.Mock;

/// <summary>Picks questions: none that was asked lately, principles in turn. The seed is handed in, so the same facts give the same pick.</summary>
public static class QuestionPicker
{
    /// <param name="recent">Ids of the questions asked before, the latest first.</param>
    public static PlannedQuestion Pick(PackLibrary library, IReadOnlyList<Principle> among, ImmutableArray<string> recent, uint seed) =>
        Plan(library, among, 1, recent, seed)[0];

    /// <summary>A plan of questions, each of another principle as far as there are enough.</summary>
    public static ImmutableArray<PlannedQuestion> Plan(
        PackLibrary library, IReadOnlyList<Principle> among, int count, ImmutableArray<string> recent, uint seed)
    {
        ImmutableArray<Principle> inTurn =
            [.. among.OrderByDescending(p => LastAsked(p, recent)).ThenBy(p => Scatter(p.Id, seed))];
        var plan = ImmutableArray.CreateBuilder<PlannedQuestion>(count);
        for (var i = 0; i < count; i++)
        {
            var principle = inTurn[i % inTurn.Length];
            var taken = plan.Select(q => q.QuestionId).ToHashSet();
            var question = principle.Questions
                .Where(q => !taken.Contains(q.Id))
                .OrderByDescending(q => Age(q.Id, recent))
                .ThenBy(q => Scatter(q.Id, seed))
                .First();
            plan.Add(Planned(library, principle, question));
        }

        return plan.MoveToImmutable();
    }

    /// <summary>How long ago it was asked, in questions; never counts as longest ago.</summary>
    private static int Age(string questionId, ImmutableArray<string> recent) =>
        recent.IndexOf(questionId) is var at && at < 0 ? int.MaxValue : at;

    private static int LastAsked(Principle principle, ImmutableArray<string> recent) =>
        principle.Questions.Min(q => Age(q.Id, recent));

    private static PlannedQuestion Planned(PackLibrary library, Principle principle, Question question) =>
        new(library.FindQuestion(question.Id)!.Pack.Id, question.Id, question.Text, question.Kind, principle.Id, principle.Name);

    /// <summary>FNV-1a: a shuffle that is the same on every machine.</summary>
    public static uint Scatter(string text, uint seed) =>
        text.Aggregate(2166136261u ^ seed, (hash, letter) => (hash ^ letter) * 16777619u);
}
