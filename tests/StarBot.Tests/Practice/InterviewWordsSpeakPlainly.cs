using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Tests.Interview;
using static StarBot.Interviewing.Interview.InterviewInput;

namespace StarBot.Tests.Practice;

public class InterviewWordsSpeakPlainly
{
    private static readonly string[] Words =
    [
        "done", "hint", "another", "stop", "skip", "no numbers", "again", "next", "save story", "1", "2", "3", "4", "5", "start", "resume", "read again", "help",
    ];

    private static readonly PlannedQuestion Asked = Talk.Questions[0];
    private static readonly Saying.Critique Critique = CritiqueOf(Told.NoResult, null);
    private static readonly DebriefReport Report = DebriefReport.Of([OutcomeOf(Critique, Asked), OutcomeOf(Critique, Talk.Questions[1])], 3);

    private static readonly Saying[] One =
    [
        new Saying.Ready(3, TimeSpan.FromMinutes(6)),
        new Saying.Question(Asked, 1, 1, InterviewMode.Practice, null, false),
        new Saying.Question(Asked, 2, 3, InterviewMode.Live, TimeSpan.FromMinutes(6), false),
        new Saying.Probe(Gap.Result, "What came of it?", "I called six hotels"),
        new Saying.Probe(Gap.Story, "Which day was it?", null),
        new Saying.HowToEstimate(ProbePicker.HowToEstimate),
        new Saying.Hint("Say where you worked."),
        new Saying.AskSelfRating(),
        Critique,
        CritiqueOf(Told.Whole, Critique),
        new Saying.Debrief(Report),
        new Saying.Debrief(DebriefReport.Of([], 2)),
        new Saying.AskForQuestions(),
        new Saying.QuestionsReviewed(CandidateQuestionsReview.Of("What training do new people get?\nWhat is the pay?")),
        new Saying.QuestionsReviewed(CandidateQuestionsReview.Of("No")),
        new Saying.OfferNewReading(),
        new Saying.StorySaved("Ownership"),
        new Saying.NothingHeardYet(),
        new Saying.AnswerUnderWay(),
        new Saying.TimeIsUp(),
        new Saying.Paused(),
        new Saying.Resumed("What came of it?", true),
        new Saying.Resumed(Asked.Text, false),
        new Saying.Stopped(2, true),
        new Saying.Stopped(0, false),
        new Saying.Expired(Asked.Text, true),
        new Saying.Expired(Asked.Text, false),
        .. from phase in Enum.GetValues<Phase>()
           from mode in Enum.GetValues<InterviewMode>()
           from input in typeof(InterviewInput).GetNestedTypes()
           select new Saying.NotNow(phase, mode, input.Name),
    ];

    [Fact]
    public void There_is_an_example_of_every_saying() =>
        typeof(Saying).GetNestedTypes().Except(One.Select(s => s.GetType())).ShouldBeEmpty();

    [Fact]
    public void Every_saying_has_words_and_a_summary_and_none_shouts_or_judges()
    {
        foreach (var post in One.Select(InterviewWords.Post))
        {
            var text = PostText.ToPlainText(post) + post.Summary;
            post.Summary.ShouldNotBeNullOrWhiteSpace();
            post.Summary.ShouldNotContain('\n');
            post.Blocks.ShouldNotBeEmpty();
            text.ShouldNotContain("!");
            text.ShouldNotContain("hire", Case.Insensitive);
            text.ShouldNotContain("great", Case.Insensitive);
        }
    }

    [Fact]
    public void A_button_types_a_word_that_is_known() =>
        One.SelectMany(s => InterviewWords.Post(s).Buttons).Select(b => b.Word).Except(Words).ShouldBeEmpty();

    [Fact]
    public void A_practice_question_is_as_in_the_voice()
    {
        var text = Markdown(new Saying.Question(Asked, 1, 1, InterviewMode.Practice, null, false));
        text.ShouldStartWith($"**{Asked.Text}**\n\nPractice · take about two minutes’ worth (250–300 words) · send it in as many messages as you like\n");
        text.ShouldEndWith("\\[Done\\] \\[Hint\\] \\[Another question\\] \\[Stop\\]\n");
    }

    [Fact]
    public void A_live_question_says_its_time_and_offers_no_hint()
    {
        var text = Markdown(new Saying.Question(Asked, 2, 3, InterviewMode.Live, TimeSpan.FromMinutes(6), false));
        text.ShouldContain("Live · question 2 of 3 · six minutes, follow-ups included");
        text.ShouldEndWith("\\[Done\\] \\[Stop\\]\n");
    }

    [Theory]
    [InlineData(Gap.Result, true)]
    [InlineData(Gap.Metric, true)]
    [InlineData(Gap.Ownership, false)]
    public void A_follow_up_quotes_what_was_heard_and_lets_go_of_numbers_where_it_asks_for_them(Gap gap, bool lets)
    {
        var post = InterviewWords.Post(new Saying.Probe(gap, "What came of it?", "I called *six* hotels"));
        PostText.ToPlainText(post).ShouldStartWith("You told me: “I called *six* hotels”. What came of it?");
        post.Buttons.Any(b => b.Word == "no numbers").ShouldBe(lets);
    }

    [Fact]
    public void A_second_try_says_what_changed()
    {
        PostText.ToPlainText(InterviewWords.Post(CritiqueOf(Told.Whole, Critique))).ShouldMatch(@"Since your last try: .*Result \d → \d");
        PostText.ToPlainText(InterviewWords.Post(CritiqueOf(Told.NoResult, Critique))).ShouldContain("Since your last try: the ratings are the same.");
        PostText.ToPlainText(InterviewWords.Post(Critique)).ShouldNotContain("Since your last try");
    }

    [Fact]
    public void The_debrief_counts_what_was_answered_and_what_was_missing_twice()
    {
        var text = PostText.ToPlainText(InterviewWords.Post(new Saying.Debrief(Report)));
        text.ShouldContain("You answered two of three questions.");
        text.ShouldContain("The Result was missing in two answers.");
    }

    [Fact]
    public void Questions_to_the_interviewer_are_quoted_and_the_open_topics_have_an_example()
    {
        var text = PostText.ToPlainText(InterviewWords.Post(new Saying.QuestionsReviewed(CandidateQuestionsReview.Of("What training do new people get?\nWhat is the pay?"))));
        text.ShouldContain("- Learning the job: “What training do new people get”");
        text.ShouldContain("- The role and where it sits: ");
        text.ShouldContain("Better kept for the recruiter: “What is the pay”.");
    }

    private static string Markdown(Saying saying) => PostText.ToMarkdown(InterviewWords.Post(saying));

    private static Saying.Critique CritiqueOf(string answer, Saying.Critique? before)
    {
        var talk = Talk.Practice().Answers(answer).Give(new Skip(), new Done()).Give(new Rate(3));
        return talk.Effects.OfType<InterviewEffect.Say>().Select(s => s.What).OfType<Saying.Critique>().First() with { Before = before?.What };
    }

    private static Outcome OutcomeOf(Saying.Critique critique, PlannedQuestion question) => new(question, critique.What, 3, 125);
}
