using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Tests.Practice;

public class AnswersAreSetOutByPart
{
    private const string Answer =
        "Well.\nI ran a small hotel in Porto then.\n- In May 2024 the lift of our hotel broke. I had to open by six.\n\n- I called three firms.  I took it apart myself. \nIt ran at five, and we saved 4,000 euros. 🙂";

    [Fact]
    public void The_runs_are_the_answer_character_for_character() => string.Concat(DraftOf(Answer).Told.Select(r => r.Text)).ShouldBe(Answer);

    [Fact]
    public void Any_answer_comes_back_whole()
    {
        var pieces = Gen.Elements(Answer.Split(' ')).ArrayOf().Select(words => string.Join(' ', words));
        Prop.ForAll(pieces.ToArbitrary(), text =>
        {
            var draft = CritiqueWords.Post(CritiqueOf(text), null, [], text).Blocks.OfType<PostBlock.Draft>().SingleOrDefault();
            return draft is null || draft.Told.IsEmpty || string.Concat(draft.Told.Select(r => r.Text)) == text;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Each_part_is_marked_where_it_stands_and_neighbours_are_one_run()
    {
        var told = DraftOf(Answer).Told;

        told.Where(r => r.Letter is not null).Select(r => r.Letter).ShouldBe(["S", "S", "T", "A", "R"], "A line of its own is a run of its own.");
        told.Single(r => r.Letter == "A").Text.ShouldBe("I called three firms.  I took it apart myself.");
    }

    [Fact]
    public void Spans_of_another_text_mark_nothing() =>
        CritiqueWords.Post(CritiqueOf(Answer), null, [], "I called.").Blocks.OfType<PostBlock.Draft>().Single().Told.ShouldBeEmpty();

    [Fact]
    public void Without_the_answer_the_draft_is_as_before() =>
        CritiqueWords.Post(CritiqueOf(Answer), null, []).Blocks.OfType<PostBlock.Draft>().Single().Told.ShouldBeEmpty();

    [Fact]
    public void Where_a_message_is_the_whole_answer_nobody_is_told_to_send_several_or_to_end_it()
    {
        var question = new PlannedQuestion("p", "q", "When did you?", QuestionKind.Success, "ownership", "Ownership");
        Saying[] sayings =
        [
            new Saying.Question(question, 1, 1, InterviewMode.Practice, null, false),
            new Saying.NothingHeardYet(),
            new Saying.NotNow(Phase.Listening, InterviewMode.Practice, nameof(InterviewInput.Resume)),
        ];
        foreach (var post in sayings.Select(s => InterviewWords.Post(s, TimeSpan.Zero)))
        {
            PostText.ToPlainText(post).ShouldNotContain("messages");
            post.Buttons.ShouldNotContain(b => b.Word == "done");
        }
    }

    private static PostBlock.Draft DraftOf(string answer) =>
        CritiqueWords.Post(CritiqueOf(answer), null, [], answer).Blocks.OfType<PostBlock.Draft>().Single();

    private static AnswerCritique CritiqueOf(string answer) => Critic.Write(
        RulesReader.Read(answer, new ReadingContext("When did you?", QuestionKind.Success, Trade.Other, 2026, LengthTarget.Default)),
        new CritiqueContext("When did you?", QuestionKind.Success, null, LengthTarget.Default, Trade.Other));
}
