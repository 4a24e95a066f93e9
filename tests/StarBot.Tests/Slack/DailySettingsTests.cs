using System.Text.Json;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Slack;

/// <summary>The daily question's settings in Slack: the modal, the App Home, the command. The recorder holds each view against Slack's shapes.</summary>
public class DailySettingsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_opens_a_modal_that_holds_what_is_set_and_says_nothing_else()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("daily 7:30 mon wed", "1.000001"));
        await house.SendAllAsync();
        Buttons(house.Slack.Messages.ShouldHaveSingleItem()).Select(LabelOf).ShouldBe(["Question now", "Change", "Pause", "Off"]);

        await house.InteractAsync(Said.Pressed("say/1", "daily settings"));
        var view = (await house.Slack.WaitForAsync("views.open")).Body.GetProperty("view");
        view.GetProperty("callback_id").GetString().ShouldBe("form/daily");
        Element(view, "time").GetProperty("initial_time").GetString().ShouldBe("07:30");
        Element(view, "days").GetProperty("initial_options").EnumerateArray().Select(o => o.GetProperty("value").GetString()).ShouldBe(["Monday", "Wednesday"]);
        Element(view, "remind").GetProperty("initial_option").GetProperty("value").GetString().ShouldBe("off");
        await house.SendAllAsync();
        house.Slack.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_command_opens_it_too_and_typed_words_lead_to_the_button_that_does()
    {
        await using var house = await SlackHouse.OpenAsync();
        (await house.PostFormAsync(Said.Command("daily settings"))).ShouldBe(new SlackReply(200, ""));
        (await house.Slack.WaitForAsync("views.open")).Body.GetProperty("trigger_id").GetString().ShouldBe("trigger-1");

        await house.PostAsync(Said.Message("daily settings", "1.000001"));
        await house.SendAllAsync();
        Buttons(house.Slack.Messages.ShouldHaveSingleItem()).Select(LabelOf).ShouldBe(["Set it up", "Question now"]);
    }

    [Fact]
    public async Task What_is_wrong_is_said_under_its_field_and_the_same_modal_can_be_sent_again()
    {
        await using var house = await SlackHouse.OpenAsync();
        var wrong = await house.InteractAsync(Filled("09:00", ["Monday"], zone: "Middle Earth", pause: "whenever"));
        wrong.Json.GetProperty("response_action").GetString().ShouldBe("errors");
        wrong.Json.GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(["zone", "pause"]);
        wrong.Json.GetProperty("errors").GetProperty("zone").GetString()!.ShouldContain("Europe/Berlin");
        (await house.RowsAsync()).ShouldBeEmpty();

        // Slack gives the view no new hash for it: it is the same event once more.
        (await house.InteractAsync(Filled("09:00", ["Monday", "Friday"], zone: "berlin", pause: ""))).ShouldBe(new SlackReply(200, ""));
        await house.InteractAsync(Filled("09:00", ["Monday", "Friday"], zone: "berlin", pause: ""));
        await house.SendAllAsync();
        house.Slack.Messages.ShouldHaveSingleItem().GetProperty("text").GetString()!.ShouldContain("Monday, Friday at 09:00, Europe/Berlin time.");
    }

    [Fact]
    public async Task The_home_shows_it_and_follows_each_change()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Event(new() { ["type"] = "app_home_opened", ["user"] = "U1", ["channel"] = "D1", ["tab"] = "home", ["event_ts"] = "1.0" }, "Ev1"));
        var home = await HomeAsync(house, 1);
        HomeButtons(home).ShouldContain("daily settings");
        home.GetRawText().ShouldContain("You have no daily question.");

        await house.InteractAsync(OnHome("daily settings", 1));
        (await house.Slack.WaitForAsync("views.open")).Body.GetProperty("view").GetProperty("callback_id").GetString().ShouldBe("form/daily");
        await house.InteractAsync(Filled("09:00", ["Monday"], zone: "Asia/Kathmandu", pause: ""));
        home = await HomeWithAsync(house, "Monday at 09:00, Asia/Kathmandu time");
        HomeButtons(home).ShouldBe(["daily now", "daily settings", "daily pause", "daily off"], ignoreOrder: false, customMessage: home.GetRawText());

        await house.InteractAsync(OnHome("daily pause", 2));
        HomeButtons(await HomeWithAsync(house, "Paused until you say daily on.")).ShouldContain("daily on");
        await house.InteractAsync(OnHome("daily on", 3));
        await house.InteractAsync(OnHome("daily now", 4));
        await HomeWithAsync(house, "Open");
        await house.InteractAsync(OnHome("daily off", 5));
        await HomeWithAsync(house, "You have no daily question.", after: "Open");
        await house.SendAllAsync();
        house.Slack.Messages.ShouldContain(m => m.GetProperty("text").GetString()!.StartsWith("Good "));
    }

    private static string Filled(string time, string[] days, string zone, string pause) => Said.Submitted(
        "form/daily", null,
        ("time", new { type = "timepicker", selected_time = time }),
        ("days", new { type = "checkboxes", selected_options = days.Select(d => new { value = d, text = new { type = "plain_text", text = d } }) }),
        ("zone", new { type = "plain_text_input", value = zone }),
        ("hours", new { type = "plain_text_input", value = (string?)null }),
        ("remind", new { type = "static_select", selected_option = new { value = "off" } }),
        ("pause", new { type = "plain_text_input", value = pause }));

    private static string OnHome(string word, int time) => JsonSerializer.Serialize(new
    {
        type = "block_actions",
        user = new { id = "U1", team_id = "T1" },
        team = new { id = "T1" },
        container = new { type = "view", view_id = "V9" },
        view = new { type = "home", id = "V9" },
        trigger_id = $"t{time}",
        actions = new[] { new { action_id = "say/0/1", value = word, type = "button", action_ts = $"{time}0.000001" } },
    });

    private static JsonElement Element(JsonElement view, string block) => view.GetProperty("blocks").EnumerateArray()
        .Single(b => b.GetProperty("block_id").GetString() == block).GetProperty("element");

    private static async Task<JsonElement> HomeAsync(SlackHouse house, int times) =>
        (await house.Slack.WaitForAsync("views.publish", times)).Body.GetProperty("view");

    /// <summary>Views are published beside the request: the first that shows it, from those after another on.</summary>
    private static async Task<JsonElement> HomeWithAsync(SlackHouse house, string text, string? after = null)
    {
        for (var i = 0; i < 500; i++)
        {
            var views = house.Slack.Of("views.publish").Select(c => c.Body.GetProperty("view")).ToList();
            var from = after is null ? 0 : views.FindLastIndex(v => Shows(v, after)) + 1;
            if (views.Skip(from).Where(v => Shows(v, text)).ToList() is { Count: > 0 } found)
                return found[^1];
            await Task.Delay(10, Token);
        }

        throw new TimeoutException($"No home shows “{text}”.");
    }

    private static bool Shows(JsonElement view, string text) => Texts(view).Any(t => t.Contains(text, StringComparison.Ordinal));

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name == "text" && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Texts(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static List<string> HomeButtons(JsonElement view) =>
        [.. Buttons(view).Select(b => b.GetProperty("value").GetString()!).Where(w => w.StartsWith("daily", StringComparison.Ordinal))];

    private static IEnumerable<JsonElement> Buttons(JsonElement message) => message.GetProperty("blocks").EnumerateArray()
        .Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray());

    private static string LabelOf(JsonElement button) => button.GetProperty("text").GetProperty("text").GetString()!;
}
