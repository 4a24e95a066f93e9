using System.Net;

namespace StarBot.Tests.Web;

/// <summary>However one comes back to it, the page shows the same conversation, and nothing twice.</summary>
public sealed class OneConversation : IDisposable
{
    private const string Answer = "In May I ran the night desk of a hotel. A pipe broke, and I had to move nine guests. I called three houses myself and moved them all by two.";

    private readonly Premises _premises = new();

    public void Dispose() => _premises.Dispose();

    [Fact]
    public async Task What_both_sides_said_is_there_after_a_reload_in_a_second_tab_after_a_restart_and_on_another_host()
    {
        await using var other = await RunningHost.StartAsync(_premises);
        CookieContainer cookies;
        IReadOnlyList<long> numbers;
        IReadOnlyList<string> said;
        await using (var host = await RunningHost.StartAsync(_premises))
        {
            using var visitor = await new Visitor(host).OpenAsync();
            await visitor.WordAsync("practice ownership");
            await visitor.SayAsync(Answer);
            (numbers, said, cookies) = (visitor.Numbers, visitor.Said, visitor.Cookies);
            visitor.Told.ShouldBe([Answer]);
            numbers.ShouldBe([1, 2, 3, 4]);
            await ShowsTheSameAsync(visitor);
            await ShowsTheSameAsync(new Visitor(host, cookies));
            await ShowsTheSameAsync(new Visitor(other, cookies));
        }

        await using var again = await RunningHost.StartAsync(_premises);
        await ShowsTheSameAsync(new Visitor(again, cookies));

        async Task ShowsTheSameAsync(Visitor visitor)
        {
            await visitor.OpenAsync();
            visitor.Numbers.ShouldBe(numbers);
            visitor.Said.ShouldBe(said);
            visitor.Told.ShouldBe([Answer]);
        }
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_at_once_is_one_turn()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");

        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.PostAsync(("text", Answer))));

        sent.ShouldAllBe(r => r.StatusCode == HttpStatusCode.OK);
        await visitor.OpenAsync();
        visitor.Told.ShouldBe([Answer]);
        visitor.Numbers.ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public async Task What_two_tabs_say_at_once_is_there_once_each()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var left = await new Visitor(host).OpenAsync();
        await left.WordAsync("practice ownership");
        using var right = await new Visitor(host, left.Cookies).OpenAsync();
        await Task.WhenAll(left.SayAsync(Answer), right.SayAsync("It took until two, and all nine slept dry."));

        await left.OpenAsync();
        left.Told.Order().ShouldBe([Answer, "It took until two, and all nine slept dry."]);
        left.Numbers.ShouldBeUnique();
        left.Numbers.ShouldBeInOrder();
    }

    [Fact]
    public async Task A_word_of_an_earlier_question_pressed_in_a_tab_that_was_left_behind_changes_nothing()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var ahead = await new Visitor(host).OpenAsync();
        await ahead.WordAsync("practice ownership");
        using var behind = await new Visitor(host, ahead.Cookies).OpenAsync();
        await ahead.SayAsync(Answer);

        await behind.PressAsync("Stop");

        behind.Numbers.ShouldBe(ahead.Numbers);
        behind.Offers.ShouldBe(ahead.Offers);
    }

    [Fact]
    public async Task Words_that_are_not_sent_stay_in_the_box_when_a_button_is_pressed()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");

        await visitor.SubmitAsync(("text", "In May I"), ("press", "hint"));

        visitor.Box.ShouldBe("In May I");
        visitor.Told.ShouldBeEmpty();
        visitor.Said.Count.ShouldBe(2);
    }

    [Fact]
    public async Task People_on_one_host_do_not_see_each_other()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var anna = await new Visitor(host).OpenAsync();
        await anna.WordAsync("practice ownership");
        await anna.SayAsync(Answer);
        await anna.WordAsync("export");
        var file = anna.Page.QuerySelector(".download")!.GetAttribute("href")!;
        using var ben = await new Visitor(host).OpenAsync();

        ben.Numbers.ShouldBeEmpty();
        (await ben.Client.GetAsync(file, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var annas = await anna.Client.GetAsync(file, TestContext.Current.CancellationToken);
        annas.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await annas.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("night desk");
    }

    [Fact]
    public async Task A_long_conversation_shows_its_end_and_leads_to_what_was_said_before()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        for (var i = 0; i < 36; i++)
            await visitor.WordAsync("help");

        visitor.Numbers.ShouldBe(Enumerable.Range(13, 60).Select(n => (long)n));
        await visitor.OpenAsync(visitor.Page.QuerySelector(".earlier a")!.GetAttribute("href")!);
        visitor.Numbers.ShouldBe(Enumerable.Range(1, 12).Select(n => (long)n));
    }
}
