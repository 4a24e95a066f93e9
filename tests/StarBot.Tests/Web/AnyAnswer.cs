using System.Net;

namespace StarBot.Tests.Web;

/// <summary>Whatever is sent as an answer, what comes of it is sensible, and the words stay what they are.</summary>
public sealed class AnyAnswer : IAsyncLifetime
{
    private readonly Premises _premises = new();
    private RunningHost _host = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await RunningHost.StartAsync(_premises);
        _visitor = await new Visitor(_host).OpenAsync();
        await _visitor.WordAsync("practice ownership");
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _host.DisposeAsync();
        _premises.Dispose();
    }

    [Fact]
    public async Task Twenty_thousand_characters_are_taken()
    {
        var text = Long(20_000);
        await _visitor.SayAsync(text);

        _visitor.Status.ShouldBe(HttpStatusCode.OK);
        _visitor.Told.ShouldBe([text.Trim()]);
        _visitor.Said.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(20_001)]
    [InlineData(120_000)]
    public async Task More_is_refused_in_plain_words_and_nothing_is_lost(int length)
    {
        var text = Long(length);
        await _visitor.SayAsync(text);

        _visitor.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _visitor.Problem.ShouldNotBeNull().ShouldContain("20,000 characters");
        _visitor.Box.ShouldBe(text);
        (await _visitor.OpenAsync()).Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_larger_than_any_form_is_refused_in_plain_words_too()
    {
        await _visitor.SayAsync(Long(3_000_000));

        _visitor.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _visitor.Page.QuerySelector("main")!.TextContent.ShouldContain("your words are still there");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n \t ")]
    public async Task An_empty_answer_is_told_and_not_taken(string text)
    {
        await _visitor.SayAsync(text);

        _visitor.Problem.ShouldNotBeNull().ShouldContain("nothing in that");
        _visitor.Numbers.ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("I shipped it 🚀 on a Friday 👩🏽‍🔧, and I rolled it back 🙂 within the hour.")]
    [InlineData("<script>alert(1)</script> I fixed <b>the</b> &amp; it <img src=x onerror=alert(1)> worked.")]
    [InlineData("I wrote *stars*, [links](javascript:alert(1)), {{braces}} and @Model.")]
    public async Task Signs_of_any_kind_stay_text(string text)
    {
        await _visitor.SayAsync(text);

        _visitor.Told.ShouldBe([text]);
        _visitor.Page.QuerySelectorAll(".entry script, .entry img, .entry b:not(.badge), .entry [onerror]").ShouldBeEmpty();
        _visitor.Page.QuerySelectorAll("script").Length.ShouldBe(1);
        _visitor.Said.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Signs_stay_text_in_the_critique_and_the_draft_too()
    {
        await ToTheCritiqueAsync(
            "In May 2024 at <script>alert(1)</script> & Co. the lift broke. I had to open by six. I called <b>two</b> firms and I fixed it myself. It opened at five and saved 4,000 euros.");

        _visitor.Page.QuerySelector(".card .told-text")!.TextContent.ShouldContain("<script>alert(1)</script> & Co.");
        _visitor.Page.QuerySelectorAll(".card script, .card b:not(.badge)").ShouldBeEmpty();
        _visitor.Page.QuerySelector(".copy-text")!.TextContent.ShouldContain("<b>two</b>");
    }

    [Fact]
    public async Task Right_to_left_text_has_its_own_direction()
    {
        const string text = "في مايو تعطل المصعد، واتصلت بثلاث شركات وأصلحته قبل السادسة.";
        await _visitor.SayAsync(text);

        _visitor.Told.ShouldBe([text]);
        _visitor.Page.QuerySelector(".own")!.GetAttribute("dir").ShouldBe("auto");
        _visitor.Page.QuerySelector("#text")!.GetAttribute("dir").ShouldBe("auto");
    }

    [Fact]
    public async Task An_answer_in_another_language_is_told_so_and_not_rated()
    {
        await _visitor.SayAsync("Im Mai ist uns in der Nacht der Aufzug ausgefallen. Ich habe drei Firmen angerufen und ihn am Ende selbst repariert, und um fünf lief er wieder.");

        _visitor.Said[^1].ShouldContain("English only");
        _visitor.Page.QuerySelectorAll(".ratings").ShouldBeEmpty();
        _visitor.Offers.ShouldBe(["Again", "Next question"]);
    }

    [Fact]
    public async Task A_pasted_essay_with_bullets_keeps_its_lines_and_loses_no_word_in_the_draft()
    {
        const string essay = "Situation:\r\n- In May 2024 the lift of our hotel broke.\r\n- Nine guests could not get out.\r\n\r\nAction:\r\n• I called three firms.\r\n• I took it apart myself.\r\n\r\nResult:\r\n1. It ran at five.\r\n2. We saved 4,000 euros.";
        await ToTheCritiqueAsync(essay);

        _visitor.Told.ShouldBe([essay.ReplaceLineEndings("\n")]);
        var told = _visitor.Page.QuerySelector(".card .told-text")!;
        foreach (var badge in told.QuerySelectorAll(".badge"))
            badge.Remove();
        told.TextContent.ShouldBe(essay.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("I don't want to answer that.")]
    [InlineData("pass")]
    public async Task A_refusal_is_met_with_a_way_on(string text)
    {
        await _visitor.SayAsync(text);

        _visitor.Said.Count.ShouldBe(2);
        _visitor.Offers.ShouldContain("Skip");
    }

    [Fact]
    public async Task Someone_who_sends_faster_than_anyone_types_is_told_and_loses_nothing()
    {
        for (var i = 0; i < 80 && _visitor.Status != HttpStatusCode.TooManyRequests; i++)
            await _visitor.SayAsync($"I did step {i}.");

        _visitor.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        _visitor.Problem.ShouldNotBeNull().ShouldContain("Wait a moment");
        _visitor.Box.ShouldStartWith("I did step");
    }

    private static string Long(int length)
    {
        var text = string.Concat(Enumerable.Repeat("I wrote to the crew again and again. ", length / 37 + 1))[..length];
        return text.TrimEnd().PadRight(length, 'x');
    }

    private async Task ToTheCritiqueAsync(string answer)
    {
        await _visitor.SayAsync(answer);
        for (var i = 0; i < 4 && !_visitor.Offers.Contains("5"); i++)
            await _visitor.PressAsync("Skip");
        await _visitor.PressAsync("4");
        _visitor.Page.QuerySelector(".card").ShouldNotBeNull();
    }
}
