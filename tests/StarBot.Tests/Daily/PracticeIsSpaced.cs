using System.Collections.Immutable;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Daily;

namespace StarBot.Tests.Daily;

public class PracticeIsSpaced
{
    private static readonly PackLibrary Library = PackLibrary.Of(BuiltInPacks.Amazon);
    private static readonly DateOnly First = new(2026, 11, 2);

    [Fact]
    public void The_first_week_covers_new_ground_each_day_beginning_with_the_stories_that_serve_most()
    {
        var week = Practise(7, (_, _) => 2).Select(a => a.PrincipleId).Reverse().ToList();

        week.ShouldBeUnique();
        week.Take(5).ShouldBe(Library.FindFocusSet("first-week")!.PrincipleIds);
    }

    [Fact]
    public void Sooner_or_later_every_principle_has_its_turn_though_many_are_weak() =>
        Practise(40, (_, _) => 1.5).Select(a => a.PrincipleId).Distinct().Count().ShouldBe(16);

    [Fact]
    public void What_is_weak_comes_back_more_often_than_what_is_strong()
    {
        var year = Practise(250, (principle, _) => principle is "earn-trust" ? 1.5 : principle is "ownership" ? 5 : 3.5);

        Times(year, "earn-trust").ShouldBeGreaterThan(2 * Times(year, "frugality"));
        Times(year, "ownership").ShouldBeLessThanOrEqualTo(Times(year, "frugality"));
    }

    [Fact]
    public void No_question_comes_back_while_its_principle_has_others()
    {
        var year = Practise(250, (_, day) => 1 + (day % 5));

        foreach (var principle in year.GroupBy(a => a.PrincipleId))
        {
            var questions = Library.PrincipleById(principle.Key)!.Questions.Count;
            principle.Take(questions).Select(a => a.QuestionId).ShouldBeUnique();
        }
    }

    [Fact]
    public void The_nearer_the_interview_the_sooner_a_weak_principle_returns()
    {
        int DaysBetween(int toInterview)
        {
            var practised = Practise(120, (principle, _) => principle is "dive-deep" ? 2 : 4, First.AddDays(120 + toInterview));
            var days = practised.Where(a => a.PrincipleId == "dive-deep").Select(a => a.On.DayNumber).Reverse().ToList();
            return days[^1] - days[^2];
        }

        DaysBetween(5).ShouldBeLessThan(DaysBetween(200));
    }

    [Fact]
    public void Why_this_one_is_told_in_figures_that_are_true()
    {
        var first = SpacedPractice.Pick(Library, [], First, null, 1);
        first.Why.LastDays.ShouldBeNull();

        ImmutableArray<PastAnswer> past = [.. Library.Packs[0].Principles.Select((p, i) =>
            new PastAnswer(p.Id, p.Questions[0].Id, p.Id is "earn-trust" ? 2 : 4.5, First.AddDays(p.Id is "earn-trust" ? -12 : -1)))];
        var pick = SpacedPractice.Pick(Library, past, First, First.AddDays(30), 1);
        pick.Question.PrincipleId.ShouldBe("earn-trust");
        pick.Why.ShouldBe(new PickReason(12, 2, 3, IsDue: true, 30));
    }

    [Fact]
    public void The_same_facts_give_the_same_pick() =>
        SpacedPractice.Pick(Library, [], First, null, 7).ShouldBe(SpacedPractice.Pick(Library, [], First, null, 7));

    private static int Times(IEnumerable<PastAnswer> past, string principle) => past.Count(a => a.PrincipleId == principle);

    /// <summary>One question a day, answered with a rating; the latest first, as it is remembered.</summary>
    private static List<PastAnswer> Practise(int days, Func<string, int, double> rating, DateOnly? interviewOn = null)
    {
        ImmutableArray<PastAnswer> past = [];
        for (var day = 0; day < days; day++)
        {
            var question = SpacedPractice.Pick(Library, past, First.AddDays(day), interviewOn, (uint)day).Question;
            past = past.Insert(0, new PastAnswer(question.PrincipleId, question.QuestionId, rating(question.PrincipleId, day), First.AddDays(day)));
        }

        return [.. past];
    }
}
