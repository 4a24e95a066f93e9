using System.Text.Json;
using System.Text.Json.Nodes;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>A channel's daily question in Slack: set up by a mention or the command, answered in private, shared in a digest. Every call passes the checker of shapes.</summary>
public class ChannelDailyTests
{
    private const string Answer = "Last year our bakery lost its oven. I had to keep the shop open. I rang three firms, borrowed two small ovens and baked at night. "
        + "We sold 340 loaves a day and lost no customer.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_sets_it_up_in_the_zone_of_whoever_says_it_and_the_question_is_one_post_with_a_button()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Mention("<@UBOT> daily 10:00 every day", "1772442000.000100"));
        await house.SendAllAsync();
        var reply = house.Slack.Messages.ShouldHaveSingleItem();
        reply.GetProperty("channel").GetString().ShouldBe("C7");
        reply.TryGetProperty("thread_ts", out _).ShouldBeFalse();
        reply.GetProperty("text").GetString()!.ShouldContain("Europe/Berlin time");
        reply.GetProperty("text").GetString()!.ShouldContain("or an admin");

        await UntilAsync(house, hours: 24);
        var question = house.Slack.Messages[^1];
        question.GetProperty("channel").GetString().ShouldBe("C7");
        Buttons(question).ShouldHaveSingleItem().GetProperty("text").GetProperty("text").GetString().ShouldBe("Answer privately");
    }

    [Fact]
    public async Task The_button_asks_in_the_direct_messages_and_only_what_is_shared_comes_back_to_the_channel()
    {
        await using var house = await SlackHouse.OpenAsync();
        await AskAsync(house);
        await PressAsync(house, Buttons(house.Slack.Messages[^1])[0], "C7");
        house.Slack.Messages[^1].GetProperty("channel").GetString().ShouldBe("U1");

        await SayAsync(house, Answer, "done", "skip", "skip", "skip", "skip");
        await PressAsync(house, Button(house, "Show me"), "D1");
        house.Slack.Messages[^1].GetProperty("text").GetString()!.ShouldContain("This is what they would see.");
        await PressAsync(house, Button(house, "Share it"), "D1");
        InChannel(house).Count.ShouldBe(2, "What was set, and the question.");

        await UntilAsync(house, hours: 9);
        InChannel(house).Count.ShouldBe(3);
        InChannel(house)[^1].GetProperty("text").GetString()!.ShouldContain("“Last year our bakery lost its oven.");
    }

    [Fact]
    public async Task The_command_in_a_channel_is_about_the_channel_and_elsewhere_about_the_person()
    {
        await using var house = await SlackHouse.OpenAsync();
        var told = (await house.PostFormAsync(Said.Command("daily 10:00 every day"))).Json;
        told.GetProperty("text").GetString()!.ShouldContain("/invite @StarBot");
        await house.SendAllAsync();
        house.Slack.Messages.ShouldHaveSingleItem().GetProperty("channel").GetString().ShouldBe("C7");

        var inPerson = Said.Command("daily 11:00", "trigger-2").Select(f => f.Item1 == "channel_id" ? (f.Item1, "D1") : f).ToArray();
        await house.PostFormAsync(inPerson);
        await house.SendAllAsync();
        house.Slack.Messages[^1].GetProperty("channel").GetString().ShouldBe("U1");
    }

    [Fact]
    public async Task Below_the_question_an_answer_is_taken_only_where_the_channel_wants_that()
    {
        await using var house = await SlackHouse.OpenAsync();
        await AskAsync(house);
        var question = (await house.RowsAsync()).Single(r => r is { Conversation: "C7", Number: 2 }).PlatformId!;
        await house.PostAsync(InThread(question, Answer, "1772600000.000100"));
        await house.SendAllAsync();
        house.Slack.Messages.ShouldContain(m => m.GetProperty("channel").GetString() == "U1" && m.GetProperty("text").GetString()!.Contains("taken in private", StringComparison.Ordinal));
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBeEmpty();

        await house.PostAsync(Said.Mention("<@UBOT> daily answers in thread", "1772600100.000100"));
        await house.PostAsync(InThread(question, Answer, "1772600200.000100"));
        (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft.ShouldBe([Answer]);
    }

    [Fact]
    public async Task A_mention_in_any_other_thread_is_no_answer()
    {
        await using var house = await SlackHouse.OpenAsync();
        await AskAsync(house);
        await house.PostAsync(Said.Mention("<@UBOT> daily answers in thread", "1772600100.000100"));
        await house.PostAsync(InThread("1772500000.000100", "What does this one do?", "1772600200.000100"));
        await house.SendAllAsync();

        house.Slack.Messages.ShouldNotContain(m => m.GetProperty("channel").GetString() == "U1");
        house.Slack.Messages.ShouldContain(m => m.GetProperty("text").GetString()!.StartsWith("I hold mock interviews in direct messages.", StringComparison.Ordinal));
    }

    private static async Task AskAsync(SlackHouse house)
    {
        await house.PostAsync(Said.Mention("<@UBOT> daily 10:00 every day", "1772442000.000100"));
        await house.SendAllAsync();
        await UntilAsync(house, hours: 24);
    }

    private static async Task UntilAsync(SlackHouse house, int hours)
    {
        house.Time.Pass(hours * 3600);
        while (await house.Clock.TakeDueAsync(Token) > 0)
        {
        }

        await house.SendAllAsync();
    }

    private static async Task SayAsync(SlackHouse house, params string[] texts)
    {
        var stamp = 1772610000;
        foreach (var text in texts)
            await house.PostAsync(Said.Message(text, $"{++stamp}.000100"));
        await house.SendAllAsync();
    }

    private static async Task PressAsync(SlackHouse house, JsonElement button, string channel)
    {
        await house.InteractAsync(Said.Pressed(
            button.GetProperty("action_id").GetString()!, button.GetProperty("value").GetString()!, $"{house.Slack.Messages.Count}.000200", channel));
        await house.SendAllAsync();
    }

    private static string InThread(string thread, string text, string ts) => Said.Event(
        new JsonObject { ["type"] = "app_mention", ["channel"] = "C7", ["user"] = Said.Ann, ["text"] = $"<@UBOT> {text}", ["ts"] = ts, ["thread_ts"] = thread, ["event_ts"] = ts },
        $"Et{ts}");

    private static List<JsonElement> InChannel(SlackHouse house) =>
        [.. house.Slack.Messages.Where(m => m.GetProperty("channel").GetString() == "C7" && !m.TryGetProperty("thread_ts", out _))];

    private static JsonElement Button(SlackHouse house, string label) =>
        house.Slack.Messages.SelectMany(Buttons).Last(b => b.GetProperty("text").GetProperty("text").GetString() == label);

    private static List<JsonElement> Buttons(JsonElement message) =>
        [.. message.GetProperty("blocks").EnumerateArray().Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray())];
}
