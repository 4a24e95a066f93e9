using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using static StarBot.Tests.Critique.AReading;

namespace StarBot.Tests.Critique;

public class TheCritiqueIsTrueOfTheText
{
    [Fact]
    public void Every_quotation_is_verbatim() =>
        Prop.ForAll(Stories.Any, story =>
        {
            var reading = With(story);
            return reading.Critiqued().Quotes.All(q => q.Length > 0 && reading.Text.Contains(q, StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void There_is_a_quotation_as_soon_as_there_is_a_sentence() =>
        Prop.ForAll(Stories.Any, story => story.Length == 0 || With(story).Critiqued().Quotes.Any()).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(80)]
    [InlineData(400)]
    [InlineData(3000)]
    public void A_long_sentence_is_quoted_by_a_short_span_that_holds_its_figure(int words)
    {
        var text = string.Join(' ', Enumerable.Repeat("parcels, crates 😀 and", words / 4)) + " fell by 4,000 boxes, " + string.Join(' ', Enumerable.Repeat("tins and 😀", words / 3));
        var reading = With(S("In May a belt broke."), A("I fixed it."), R(text, "4,000"));
        var carried = reading.Critiqued().Carried.Single(o => o.Text == "The result has a size.").Quote!;
        carried.Length.ShouldBeLessThanOrEqualTo(160);
        carried.ShouldContain("4,000");
        reading.Text.ShouldContain(carried);
        carried.Any(char.IsSurrogate).ShouldBe(carried.Contains('\ud83d', StringComparison.Ordinal) && carried.Contains('\ude00', StringComparison.Ordinal));
    }

    [Fact]
    public void The_draft_has_only_the_candidates_sentences_each_once_and_in_order() =>
        Prop.ForAll(Stories.Any, story =>
        {
            var draft = With(story).Critiqued().Draft;
            return draft.All(line => line.Sentences.SequenceEqual(story.Where(s => s.Part == line.Part).Select(s => s.Text)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Numbers_in_the_draft_and_in_guesses_are_the_answers() =>
        Prop.ForAll(Stories.Any, story =>
        {
            var reading = With(story);
            var critique = reading.Critiqued();
            var said = Numbers(reading.Text);
            return Numbers(DraftText.Of(critique)).IsSubsetOf(said) && critique.Fixes.All(f => Numbers(f.GuessToTry ?? "").Count == 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_missing_is_marked_in_the_draft()
    {
        var draft = With(S("In May a belt broke."), A("I fixed it."), R("It ran again.")).Critiqued().Draft;
        draft.Single(l => l.Part == StarPart.Task).ShouldBe(new DraftLine(StarPart.Task, [], "what you had to achieve, and by when"), Same);
        draft.Single(l => l.Part == StarPart.Action).Add.ShouldBeNull();
        draft.Single(l => l.Part == StarPart.Result).Add.ShouldBe("a size: how much, for whom, against what");
    }

    [Fact]
    public void One_general_sentence_stays_as_a_lead_in_only_where_the_question_asks_how()
    {
        var reading = With(O("I use interviews and data."), O("Data tells me what people do."), S("In May sales fell."), A("I called nine shops."));
        reading.Critiqued(QuestionKind.HowDoYou).Draft[0].Sentences.ShouldBe(["I use interviews and data.", "In May sales fell."]);
        reading.Critiqued(QuestionKind.Success).Draft[0].Sentences.ShouldBe(["In May sales fell."]);
    }

    [Fact]
    public void The_count_of_we_sentences_is_true()
    {
        var reading = With(S("In May a belt broke."), T("I had to fix it."), A("We met."), A("We chose a belt."), A("I paid."), A("We and I fitted it."), A("We cleaned."), R("It ran 4 days.", "4 days"));
        var fix = reading.Critiqued().Fixes.Single(f => f.Headline == "Say what you did, not \"we\".");
        fix.Why.ShouldStartWith("Three of five action sentences say \"we\" and not \"I\".");
        fix.Quote.ShouldBe("We chose a belt.");
    }

    [Fact]
    public void A_complete_answer_is_told_so_with_its_numbers_counted()
    {
        var critique = With(Whole).Critiqued();
        critique.Carried[0].Text.ShouldBe("I read this as complete: all four parts, two numbers, told as \"I\".");
        critique.Fixes.ShouldBeEmpty();
        critique.Missing.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(StarPart.Situation)]
    [InlineData(StarPart.Task)]
    [InlineData(StarPart.Action)]
    [InlineData(StarPart.Result)]
    public void An_answer_that_lacks_a_part_is_never_called_complete(StarPart part)
    {
        var critique = With(Whole.Without(part)).Critiqued();
        critique.Carried.ShouldNotContain(o => o.Text.Contains("complete", StringComparison.Ordinal));
        critique.Missing.ShouldBe([part]);
    }

    [Fact]
    public void Shares_of_the_parts_make_a_hundred() =>
        Prop.ForAll(Stories.Any, story => With(story).Critiqued().Lengths is { IsEmpty: false } l
            ? l.Sum(p => p.Percent) == 100 && l.All(p => p.Percent >= 0)
            : story.All(s => s.Part == StarPart.Other)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(AnswerLanguage.Other, "English")]
    [InlineData(AnswerLanguage.NothingToRead, "nothing to read")]
    public void What_cannot_be_read_is_not_rated_and_told_why(AnswerLanguage language, string why)
    {
        var critique = (With(Whole) with { Language = language }).Critiqued();
        critique.NotRated.ShouldNotBeNull().ShouldContain(why);
        critique.Ratings.ShouldBeEmpty();
        critique.Draft.ShouldBeEmpty();
        critique.Quotes.ShouldBeEmpty();
    }

    private static IEqualityComparer<DraftLine> Same { get; } =
        EqualityComparer<DraftLine>.Create((a, b) => a!.Part == b!.Part && a.Add == b.Add && a.Sentences.SequenceEqual(b.Sentences), d => d.Part.GetHashCode());

    private static HashSet<string> Numbers(string text) => [.. Digits.Matches(text).Select(m => m.Value)];

    private static Regex Digits { get; } = new("[0-9]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
