using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

public class PrincipleFitterTests
{
    private static readonly IReadOnlyList<Principle> Pack =
    [
        Principle("Thrift", "Do more with less money.", ["budget", "spend less", "cheap"], "Tell me about a time you saved money."),
        Principle("Candour", "Say what is true, also when it is hard.", ["disagree", "honest", "speak up"], "When did you disagree with your boss?"),
        Principle("Care", "Begin with the guest.", ["guest", "complaint"], "Tell me about a guest who was unhappy."),
    ];

    [Theory]
    [InlineData("How did you keep within a tight budget?", "Thrift")]
    [InlineData("Tell me about a disagreement with a colleague.", "Candour")]
    [InlineData("Describe how you dealt with guests' complaints.", "Care")]
    public void A_question_is_filed_under_the_principle_whose_words_it_shares(string question, string principle) =>
        PrincipleFitter.OfQuestion(question, Pack)[0].Name.ShouldBe(principle);

    [Fact]
    public void An_answer_is_fitted_to_every_principle_best_first()
    {
        var fits = PrincipleFitter.OfAnswer("I spent less on paper and kept the budget. One guest noticed.", Pack);

        fits.Select(f => f.Name).ShouldBe(["Thrift", "Care", "Candour"]);
        fits.ShouldAllBe(f => f.Score >= 0 && f.Score <= 1);
    }

    [Fact]
    public void Words_that_every_question_has_fit_nothing() =>
        PrincipleFitter.OfQuestion("Tell me about a time.", Pack).ShouldAllBe(f => f.Score == 0);

    [Theory]
    [InlineData("")]
    [InlineData("😀")]
    public void Without_words_nothing_fits(string text) => PrincipleFitter.OfQuestion(text, Pack).ShouldAllBe(f => f.Score == 0);

    [Fact]
    public void One_who_heard_the_question_too_looks_where_it_leads()
    {
        var reading = Answers.Read("I spent less on paper and kept the budget. One guest noticed.");
        reading = reading with { Principles = PrincipleFitter.OfAnswer(reading, Pack) };

        var heard = PrincipleFitter.OfAnswer(reading, "Describe how you dealt with guests' complaints.", Pack);

        heard[0].Name.ShouldBe("Care");
        heard.Sum(f => f.Score).ShouldBe(reading.Principles.Sum(f => f.Score), 1e-9);
        PrincipleFitter.OfAnswer(reading, " ", Pack).ShouldBe(reading.Principles);
    }

    [Fact]
    public void A_pack_without_principles_yields_none() => PrincipleFitter.OfAnswer("I saved money.", []).ShouldBeEmpty();

    private static Principle Principle(string name, string summary, string[] cues, string question) => new(
        name, name, summary, new Uri("https://example.org/"),
        [new Question("q", question, QuestionKind.Success, Level.Anyone)],
        new Dictionary<Gap, IReadOnlyList<string>>(), [], [], [], cues);
}
