using System.Text.Json;

namespace StarBot.Tests.Host;

public sealed class JsonLinesTests
{
    private const string Told = "Last May I ran our bookshop. I had to cut late orders. I called each supplier 🙂 myself and set a weekly day. Late orders fell by 40 %.";

    [Fact]
    public async Task Each_line_is_answered_under_its_id_in_order()
    {
        var run = await CommandRun.Of($"{Line("a", Told)}\n{Line("b", "We did things.")}\n\n{Line("c", Told)}", "review", "--jsonl");

        run.ExitCode.ShouldBe(0);
        run.Lines.Select(l => Read(l).GetProperty("id").GetString()).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task A_review_has_every_field_of_the_form()
    {
        var review = Read((await CommandRun.Of(Line("a", Told), "review", "--jsonl")).Lines[0]);

        review.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["id", "reader", "sentences", "parts", "metrics", "ownership", "isStory", "when", "length", "flags", "principles", "ratings", "nextProbe", "quotes", "draft", "critique"]);
        review.GetProperty("ratings").EnumerateObject().Select(p => p.Name).ShouldBe(["structure", "ownership", "evidence", "action", "result", "principle"]);
        review.GetProperty("parts").EnumerateObject().Select(p => p.Name).ShouldBe(["situation", "task", "action", "result"]);
        review.GetProperty("draft").GetString()!.Split('\n').Select(l => l[..2]).ShouldBe(["S:", "T:", "A:", "R:"]);
        review.GetProperty("critique").GetString()!.ShouldStartWith("### ");
    }

    [Fact]
    public async Task Offsets_count_utf16_units_of_the_answer_as_given()
    {
        var review = Read((await CommandRun.Of(Line("a", $"  {Told}\r\n"), "review", "--jsonl")).Lines[0]);

        var metric = review.GetProperty("metrics").EnumerateArray().Last();
        $"  {Told}\r\n"[metric.GetProperty("start").GetInt32()..metric.GetProperty("end").GetInt32()].ShouldBe(metric.GetProperty("text").GetString());
        review.GetProperty("sentences").EnumerateArray().Select(s => s.GetProperty("part").GetString()).ShouldContain("result");
        review.GetProperty("quotes").EnumerateArray().ShouldAllBe(q => Told.Contains(q.GetString()!));
    }

    [Fact]
    public async Task A_question_alone_gives_its_principles_and_nothing_else()
    {
        var line = JsonSerializer.Serialize(new { id = "q", question = "When did you put the customer's trust before a quick win?", answer = "" });

        var review = Read((await CommandRun.Of(line, "review", "--jsonl")).Lines[0]);

        review.GetProperty("principles").GetArrayLength().ShouldBe(16);
        review.GetProperty("principles")[0].GetProperty("score").GetDouble().ShouldBeGreaterThan(0);
        foreach (var empty in new[] { "sentences", "metrics", "flags", "quotes" })
            review.GetProperty(empty).GetArrayLength().ShouldBe(0, empty);
        review.GetProperty("draft").GetString().ShouldBe("");
        review.GetProperty("critique").GetString().ShouldBe("");
    }

    [Fact]
    public async Task Neither_an_answer_nor_a_question_gives_no_principles() =>
        Read((await CommandRun.Of("{\"id\":\"x\"}", "review", "--jsonl")).Lines[0]).GetProperty("principles").GetArrayLength().ShouldBe(0);

    [Theory]
    [InlineData("nope")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\",\"answer\":5}")]
    [InlineData("{\"id\":\"x\",\"answer\":\"half \\ud83d\"}")]
    [InlineData("{\"id\":\"x\",\"principle\":\"punctuality\",\"answer\":\"I did it.\"}")]
    public async Task A_line_that_cannot_be_answered_is_told_by_number_and_the_others_are_answered(string bad)
    {
        var run = await CommandRun.Of($"{Line("a", Told)}\n{bad}\n{Line("c", Told)}", "review", "--jsonl");

        run.ExitCode.ShouldBe(1);
        run.Lines.Select(l => Read(l).GetProperty("id").GetString()).ShouldBe(["a", "c"]);
        run.Error.ShouldStartWith("line 2: ");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Lines_bring_their_own_question_so_none_is_taken_from_the_command()
    {
        var run = await CommandRun.Of(Line("a", Told), "review", "--jsonl", "--question", "Why?");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("--question");
    }

    private static string Line(string id, string answer) => JsonSerializer.Serialize(new { id, question = (string?)null, principle = (string?)null, answer });

    private static JsonElement Read(string line) => JsonDocument.Parse(line).RootElement;
}
