using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Tests.Critique;
using static StarBot.Tests.Critique.AReading;
using Sentence = StarBot.Tests.Critique.Sentence;

namespace StarBot.Tests.Practice;

public class CritiqueWordsSpeakPlainly
{
    private static readonly Sentence[] Thin =
    [
        S("In March we switched label suppliers."), A("We decided to reprint the batch."), A("We called the printer."), A("I drove to the warehouse."), R("It worked."),
    ];

    [Fact]
    public void It_says_the_principle_the_time_and_who_read_it_first()
    {
        var reading = With(Whole) with { Length = new AnswerLength(312, 125) };
        Markdown(reading).ShouldStartWith("### Ownership · your answer, 2 min 5 s spoken · read by StarBot's own reader, not by a language model\n");
        Markdown(reading with { Reader = "gpt-x" }).ShouldContain("read by gpt-x, a language model");
    }

    [Fact]
    public void The_sections_come_in_the_order_of_the_voice()
    {
        var text = Markdown(With(Thin));
        string[] marks = ["Structure ●", "**What carried it.**", "**Change these three, in this order**", "1. ", "**Your answer in S-T-A-R, in your words**", "Length: S ", "This story could also serve *Dive Deep*.", "\\[Again\\]"];
        marks.Select(m => text.IndexOf(m, StringComparison.Ordinal)).ShouldBeInOrder();
        marks.ShouldAllBe(m => text.Contains(m, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(4, "You rated it 4; I would say 5 (the mean of the six).")]
    [InlineData(5, "You rated it 5, and so would I (the mean of the six).")]
    public void The_gap_to_the_own_rating_is_shown(int own, string said) =>
        PostText.ToPlainText(Post(With(Whole), own)).ShouldContain(said);

    [Fact]
    public void Without_an_own_rating_nothing_is_said_about_it() => Markdown(With(Whole)).ShouldNotContain("You rated");

    [Fact]
    public void There_are_no_exclamation_marks_and_no_word_on_hiring()
    {
        foreach (var reading in new[] { With(Whole), With(Thin), With(Thin) with { IsStory = false }, With(O("I listen.")), With(Whole) with { Language = AnswerLanguage.Other } })
        {
            var text = Markdown(reading);
            text.ShouldNotContain("!");
            text.ShouldNotContain("hire", Case.Insensitive);
        }
    }

    [Fact]
    public void A_wording_to_try_is_marked_as_a_guess() =>
        Markdown(With(Thin)).ShouldContain("A guess at the wording, yours to fill in: *");

    [Fact]
    public void What_is_not_rated_is_short_and_has_no_dots()
    {
        var text = Markdown(With(Whole) with { Language = AnswerLanguage.Other });
        text.ShouldContain("I read English only");
        text.ShouldNotContain("●");
    }

    private static string Markdown(AnswerReading reading) => PostText.ToMarkdown(Post(reading, null));

    private static Post Post(AnswerReading reading, int? own) => CritiqueWords.Post(reading.Critiqued(QuestionKind.Success), own, [new Button("Again", "again")]);
}
