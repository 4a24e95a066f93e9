using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.SignIn;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Web;

/// <summary>The daily question's page, in a browser without script.</summary>
public class TheDailyQuestionHasAPage
{
    private static readonly (string, string)[] Weekday =
        [("field.time", "07:30"), ("field.days", "Monday"), ("field.zone", "Asia/Kathmandu"), ("field.remind", "off")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_set_up_changed_paused_and_taken_away_there()
    {
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        using var visitor = await new Visitor(host).OpenAsync("/daily");
        Status(visitor).ShouldContain("You have no daily question.");
        Press(visitor).ShouldBe(["Question now"]);

        await visitor.SubmitAsync(Weekday);
        visitor.Page.QuerySelector(".saved").ShouldNotBeNull();
        Status(visitor).ShouldContain("Monday at 07:30, Asia/Kathmandu time");
        Value(visitor, "time").ShouldBe("07:30");
        Press(visitor).ShouldBe(["Question now", "Pause", "Off"]);

        await visitor.SubmitAsync(("press", "daily pause"));
        Status(visitor).ShouldContain("Paused until you say daily on.");
        Value(visitor, "pause").ShouldBe("I say so");
        await visitor.SubmitAsync(("press", "daily on"));
        Status(visitor).ShouldNotContain("Paused");
        await visitor.SubmitAsync(("press", "daily now"));
        visitor.Said[^1].ShouldContain("Today");

        await visitor.OpenAsync("/daily");
        Status(visitor).ShouldContain("Open");
        await visitor.SubmitAsync(("press", "daily off"));
        Status(visitor).ShouldContain("You have no daily question.");
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_with_what_was_typed_and_nothing_is_saved()
    {
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        using var visitor = await new Visitor(host).OpenAsync("/daily");
        await visitor.SubmitAsync(("field.time", "09:00"), ("field.zone", "<b>Mars</b>"), ("field.pause", "whenever"));

        visitor.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        visitor.Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Nothing was saved yet");
        visitor.Page.QuerySelectorAll(".fault").Select(f => f.Id).ShouldBe(["field-days-fault", "field-zone-fault", "field-pause-fault"]);
        Value(visitor, "zone").ShouldBe("<b>Mars</b>");
        var zone = visitor.Page.GetElementById("field-zone")!;
        (zone.GetAttribute("aria-invalid"), zone.GetAttribute("aria-describedby")).ShouldBe(("true", "field-zone-fault field-zone-help"));
        visitor.Page.QuerySelector("#field-time")!.HasAttribute("aria-invalid").ShouldBeFalse();
        await visitor.OpenAsync("/daily");
        Status(visitor).ShouldContain("You have no daily question.");
    }

    [Fact]
    public async Task The_button_in_the_conversation_leads_there()
    {
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.SayAsync("daily settings");

        visitor.Page.QuerySelectorAll(".offers a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href"))).ShouldBe([("Set it up", "/daily")]);
    }

    [Fact]
    public async Task Sent_twice_it_is_taken_once_and_a_forged_form_not_at_all()
    {
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises);
        using var visitor = await new Visitor(host).OpenAsync("/daily");
        await visitor.PostAsync(Weekday);
        await visitor.PostAsync(Weekday);
        await visitor.PostAsync([.. Weekday, ("token", "forged")]);
        await visitor.PostAsync(("press", "forget me now"));

        await visitor.OpenAsync();
        visitor.Said.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_came_from_a_chat_sets_the_question_that_comes_there()
    {
        using var premises = new Premises();
        var chat = new SilentChat();
        await using var host = await RunningHost.StartAsync(premises, builder => builder.Services.AddSingleton<IPlatform>(chat));
        var ann = new Address(chat.Name, "T1", "U1", "U1", "where to find her");
        await host.Get<ITurns>().TakeAsync(new Incoming(ann, "e1", 1, new IncomingContent.Message("e1", "daily 09:00")), Token);
        using var visitor = new Visitor(host);
        await visitor.OpenAsync($"/sign-in/{await host.Get<Tickets>().IssueAsync(PageLinks.Purpose, "T1", "U1", null, TimeSpan.FromMinutes(5), Token)}");
        await visitor.SubmitAsync();
        await visitor.OpenAsync("/daily");
        Status(visitor).ShouldContain("I ask it in our chat.");
        Status(visitor).ShouldContain("Every day at 09:00");

        await visitor.SubmitAsync(Weekday);
        Status(visitor).ShouldContain("Monday at 07:30");
        await using var db = await host.Get<IDbContextFactory<PracticeDb>>().CreateDbContextAsync(Token);
        var row = await db.Daily.AsNoTracking().SingleAsync(Token);
        (row.Platform, row.Conversation, DailyJson.StateIn(row.State).Settings.Zone).ShouldBe((chat.Name, "U1", "Asia/Kathmandu"));
        (await db.Conversations.AsNoTracking().SingleAsync(c => c.Platform == chat.Name, Token)).AddressDetails.ShouldBe("where to find her");
    }

    [Theory]
    [InlineData("daily 09:00", "Every day at 09:00, UTC time.", "Change")]
    [InlineData("help", "You have none yet.", "Set it up")]
    public async Task Who_came_from_a_chat_gets_no_second_question_on_the_page(string saidInChat, string stands, string offer)
    {
        using var premises = new Premises();
        var chat = new SilentChat();
        await using var host = await RunningHost.StartAsync(premises, builder => builder.Services.AddSingleton<IPlatform>(chat));
        var ann = new Address(chat.Name, "T1", "U1", "U1");
        await host.Get<ITurns>().TakeAsync(new Incoming(ann, "e1", 1, new IncomingContent.Message("e1", saidInChat)), Token);
        using var visitor = new Visitor(host);
        await visitor.OpenAsync($"/sign-in/{await host.Get<Tickets>().IssueAsync(PageLinks.Purpose, "T1", "U1", null, TimeSpan.FromMinutes(5), Token)}");
        await visitor.SubmitAsync();
        foreach (var said in new[] { "daily 07:30 weekdays", "daily" })
        {
            await visitor.OpenAsync();
            await visitor.SayAsync(said);
            visitor.Said[^1].ShouldContain("I ask your daily question in our chat, not here");
            visitor.Said[^1].ShouldContain(stands);
            visitor.Page.QuerySelectorAll(".offers a").Select(a => (a.TextContent.Trim(), a.GetAttribute("href"))).ShouldBe([(offer, "/daily")]);
        }

        await using var db = await host.Get<IDbContextFactory<PracticeDb>>().CreateDbContextAsync(Token);
        (await db.Daily.AsNoTracking().CountAsync(d => d.DueAt != null && d.Platform != chat.Name, Token)).ShouldBe(0);

        await visitor.SayAsync("daily now");
        visitor.Said[^1].ShouldContain("Today");
    }

    private static string Status(Visitor visitor) => visitor.Page.QuerySelector(".report")!.TextContent;

    private static List<string> Press(Visitor visitor) => [.. visitor.Page.QuerySelectorAll(".report .offers button").Select(b => b.TextContent)];

    private static string? Value(Visitor visitor, string field) => visitor.Page.GetElementById($"field-{field}")!.GetAttribute("value");

    private sealed class SilentChat : ICanSend
    {
        public string Name => "silent";

        public TimeSpan Patience => TimeSpan.FromSeconds(12);

        public Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation) => Task.FromResult(rowId);
    }
}
