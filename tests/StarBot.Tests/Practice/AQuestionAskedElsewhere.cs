using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;

namespace StarBot.Tests.Practice;

public class AQuestionAskedElsewhere
{
    private const string Question = "Tell me about a time you disagreed with your manager.";

    private static readonly Address From = new("test", "w", "c", "p");

    private static readonly ConversationRouter Router = new(
        new InterviewContext(PackLibrary.Of(BuiltInPacks.Amazon), new InterviewSettings(), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero)),
        From,
        Facts.None,
        Seed: 1);

    [Fact]
    public void It_is_said_what_the_question_is_after_and_practising_it_is_offered()
    {
        var decision = Say(null, Question);

        decision.State.ShouldBeNull();
        var post = decision.Posts.ShouldHaveSingleItem().Post;
        PostText.ToPlainText(post).ShouldContain("Have Backbone; Disagree and Commit");
        post.Buttons[0].Word.ShouldBe($"practice {Question}");
    }

    [Fact]
    public void Practised_it_is_asked_in_the_words_of_whoever_asked()
    {
        var begun = Say(null, $"practice {Question}").State.ShouldNotBeNull();

        begun.Question.Text.ShouldBe(Question);
        begun.Question.PrincipleName.ShouldBe("Have Backbone; Disagree and Commit");
    }

    [Fact]
    public void While_an_answer_is_under_way_it_belongs_to_the_answer()
    {
        var begun = Say(Say(null, "practice").State, "start").State;

        Say(begun, Question).Posts.ShouldNotContain(p => p.Post.Summary.StartsWith("That question", StringComparison.Ordinal));
    }

    private static Decision Say(InterviewState? state, string text) =>
        Router.Route(state, new Incoming(From, "e", 1, new IncomingContent.Message("e", text), null), isNew: false, probeUnsent: false);
}
