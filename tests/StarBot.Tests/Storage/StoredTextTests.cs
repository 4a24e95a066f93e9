using System.Text.Json;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Tests.Interview;

namespace StarBot.Tests.Storage;

/// <summary>What was written once can be read for good.</summary>
public class StoredTextTests
{
    public static TheoryData<string> Posts => [.. typeof(PostBlock).GetNestedTypes().Select(t => t.Name)];

    [Fact]
    public void An_interview_that_was_written_by_reflection_is_read_as_it_was()
    {
        var state = Critiqued();
        var older = JsonSerializer.Serialize(state);

        older.ShouldContain("\"AnswerText\"", Case.Sensitive, "It was written with what can be worked out.");
        JsonSerializer.Serialize(InterviewJson.StateIn(older)).ShouldBe(older);
        InterviewJson.StateIn(older).Format.ShouldBe(1);
    }

    [Fact]
    public void An_interview_comes_back_as_it_was_and_says_its_format()
    {
        var state = Critiqued();
        var text = InterviewJson.Of(state);

        text.ShouldStartWith("{\"Format\":1,");
        text.ShouldNotContain("AnswerText");
        JsonSerializer.Serialize(InterviewJson.StateIn(text)).ShouldBe(JsonSerializer.Serialize(state));
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public void Every_block_of_a_post_is_written_as_it_always_was(string block)
    {
        var post = new Post("Summary", [Block(block)], [new Button("Go", "go") { Style = ButtonStyle.Primary }]) { WrittenByModel = true };
        var text = PostJson.Of(post);

        text.ShouldBe(JsonSerializer.Serialize(post));
        JsonSerializer.Serialize(PostJson.PostIn(text)).ShouldBe(text);
        PostJson.PostIn(text).Blocks[0].GetType().Name.ShouldBe(block);
    }

    [Fact]
    public void A_reading_is_remembered_for_the_same_answer_and_question_only()
    {
        var library = PackLibrary.Of(BuiltInPacks.Amazon);
        var last = new LastReading();
        var about = new ReadingContext("Tell me about a time.", ThisYear: 2026);
        var first = last.Of(Told.Whole, about, library);

        last.Of(Told.Whole, about with { }, library).ShouldBeSameAs(first);
        last.Of(Told.Whole, about with { ThisYear = 2027 }, library).ShouldNotBeSameAs(first);
        JsonSerializer.Serialize(last.Of(Told.Whole, about, library)).ShouldBe(JsonSerializer.Serialize(first));
        last.Of(Told.Whole + " It held.", about, library).Text.ShouldEndWith("It held.");
    }

    [Fact]
    public void What_was_glanced_at_is_completed_by_its_principles_and_not_read_again()
    {
        var library = PackLibrary.Of(BuiltInPacks.Amazon);
        var last = new LastReading();
        var about = new ReadingContext("Tell me about a time.", ThisYear: 2026);
        var glance = last.Glance(Told.Whole, about);
        var whole = last.Of(Told.Whole, about, library);

        glance.Principles.ShouldBeEmpty();
        whole.Flags.ShouldBe(glance.Flags);
        JsonSerializer.Serialize(whole).ShouldBe(JsonSerializer.Serialize(AnswerReader.Read(Told.Whole, about, library)));
        last.Of(Told.Whole, about, library).ShouldBeSameAs(whole);
        last.Glance(Told.Whole, about).ShouldBeSameAs(whole);
        last.Of(Told.Whole, about, PackLibrary.Of()).Principles.ShouldBeEmpty();
    }

    private static InterviewState Critiqued()
    {
        var context = new InterviewContext(PackLibrary.Of(BuiltInPacks.Amazon), new InterviewSettings(), new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var state = InterviewTurn.Begin([Talk.Questions[0]], InterviewMode.Practice, "ownership", context).State;
        InterviewInput[] inputs =
        [
            new InterviewInput.Said("m1", 1, Told.Whole), new InterviewInput.Done(), new InterviewInput.Done(), new InterviewInput.Rate(4),
        ];
        return inputs.Aggregate(state, (s, input) => InterviewTurn.Next(s, input, context).State);
    }

    private static PostBlock Block(string name) => name switch
    {
        nameof(PostBlock.Heading) => new PostBlock.Heading("It's a <heading>"),
        nameof(PostBlock.Paragraph) => new PostBlock.Paragraph(Line.Quote("quoted") + Line.Bold("bold") + Line.Italic("é")),
        nameof(PostBlock.Bullets) => new PostBlock.Bullets(["one", "two"]),
        nameof(PostBlock.Steps) => new PostBlock.Steps(["first"]),
        nameof(PostBlock.Ratings) => new PostBlock.Ratings([new Rating("Structure", 3, 5, "meaning")]),
        nameof(PostBlock.Draft) => new PostBlock.Draft([new DraftPart("S", "Situation", ["Sentence."], null)]),
        nameof(PostBlock.Facts) => new PostBlock.Facts([new Fact("name", "value")]),
        nameof(PostBlock.SmallPrint) => new PostBlock.SmallPrint("small"),
        nameof(PostBlock.Attachment) => new PostBlock.Attachment("a.txt", "text/plain", "content"),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Say what such a block looks like."),
    };
}
