using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Daily;

namespace StarBot.Tests.Teams;

/// <summary>The daily question's settings in Teams: a form on the card itself, in a dialog, and as a card of its own where neither can be.</summary>
public class DailyCardTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Change_turns_the_card_into_its_form_and_the_form_says_when_it_was_taken()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("daily 7:30 mon wed");
        await room.SendAllAsync();
        TeamsRoom.Actions(room.Connector.Sent.Single()).Select(TitleOf).ShouldBe(["Question now", "Change", "Pause", "Off"]);

        var form = Card(await room.PressAsync("Change"));
        Input(form, "time").GetProperty("type").GetString().ShouldBe("Input.Time");
        Input(form, "time").GetProperty("value").GetString().ShouldBe("07:30");
        Input(form, "days").GetProperty("value").GetString().ShouldBe("Monday,Wednesday");
        Input(form, "days").GetProperty("isMultiSelect").GetBoolean().ShouldBeTrue();

        var again = Card(await FillInAsync(room, form, ("zone", "Middle Earth"), ("days", "Friday")));
        Input(again, "zone").GetProperty("value").GetString().ShouldBe("Middle Earth");
        Input(again, "days").GetProperty("value").GetString().ShouldBe("Friday");
        again.GetRawText().ShouldContain("I do not know that time zone.");
        new[] { form, again }.Any(f => f.TryGetProperty("refresh", out _)).ShouldBeFalse("A form that is open stays as it is filled in.");
        // The message is left alone while somebody may be typing.
        await room.SendAllAsync();
        room.Connector.Calls.ShouldNotContain(c => c.Method == "PUT");
        (await StateAsync(room)).Settings.Days.ShouldBe(Weekdays.Monday | Weekdays.Wednesday);

        var taken = Card(await FillInAsync(room, again, ("zone", "kathmandu")));
        taken.GetRawText().ShouldContain("Save");
        taken.TryGetProperty("actions", out _).ShouldBeFalse();
        await room.SendAllAsync();
        (await StateAsync(room)).Settings.Zone.ShouldBe("Asia/Kathmandu");
        room.Connector.Sent.Last().GetProperty("attachments")[0].GetRawText().ShouldContain("Friday at 07:30, Asia/Kathmandu time.");
        room.Connector.Calls.ShouldContain(c => c.Method == "PUT" && c.Path.EndsWith("/activities/sent-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dialog_with_a_fault_is_shown_again()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var dialog = Dialog(await InvokeAsync(room, "task/fetch", new JsonObject { ["form"] = "daily" }));
        var values = Values(dialog);
        values["time"] = "soon";
        var again = Dialog(await InvokeAsync(room, "task/submit", values));
        Input(again, "time").GetProperty("value").GetString().ShouldBe("soon");
        again.GetRawText().ShouldContain("Give a time such as 09:00 or 7 pm.");

        values["time"] = "9 am";
        var (_, closed) = await InvokeAsync(room, "task/submit", values);
        closed!.Value.GetProperty("task").GetProperty("type").GetString().ShouldBe("message");
        (await StateAsync(room)).Settings.At.ShouldBe(new TimeOnly(9, 0));
    }

    [Fact]
    public async Task A_dialog_that_nobody_knows_says_so()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var (_, answer) = await InvokeAsync(room, "task/fetch", new JsonObject { ["form"] = "elsewhere" });
        answer!.Value.GetProperty("task").GetProperty("value").GetString().ShouldBe("I do not know this dialog.");
    }

    [Fact]
    public async Task Where_a_card_cannot_change_the_form_comes_as_a_card_and_comes_again_with_what_is_wrong()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await SubmitAsync(room, "m1", new JsonObject { ["word"] = "daily settings" });
        var values = Values(Content(room.Connector.Sent.ShouldHaveSingleItem()));
        values["pause"] = "whenever";
        await SubmitAsync(room, "m2", values);
        Content(room.Connector.Sent.Last()).GetRawText().ShouldContain("Give a day such as Monday");

        values["pause"] = "";
        await SubmitAsync(room, "m3", values);
        (await StateAsync(room)).IsOn.ShouldBeTrue();
        room.Connector.Sent.Count().ShouldBe(3);
    }

    private static async Task SubmitAsync(TeamsRoom room, string id, JsonObject value)
    {
        var submit = room.Personal("message", id);
        submit["value"] = value.DeepClone();
        await room.PostAsync(submit.ToJsonString());
        await room.SendAllAsync();
    }

    /// <summary>Sends the form of a card as a client does: the fields are added to the button's data.</summary>
    private static Task<(System.Net.HttpStatusCode Status, JsonElement? Body)> FillInAsync(TeamsRoom room, JsonElement card, params (string Field, string Typed)[] typed)
    {
        var values = Values(card);
        foreach (var (field, text) in typed)
            values[field] = text;
        return InvokeAsync(room, "adaptiveCard/action", values);
    }

    private static Task<(System.Net.HttpStatusCode Status, JsonElement? Body)> InvokeAsync(TeamsRoom room, string name, JsonObject data)
    {
        room.Time.Pass(1);
        var invoke = room.Personal("invoke", $"i{Guid.NewGuid():N}");
        invoke["name"] = name;
        invoke["replyToId"] = "sent-1";
        invoke["value"] = name == "adaptiveCard/action"
            ? new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = data.DeepClone() }, ["trigger"] = "manual" }
            : new JsonObject { ["data"] = data.DeepClone() };
        return room.PostAsync(invoke.ToJsonString());
    }

    private static JsonObject Values(JsonElement card)
    {
        var values = JsonNode.Parse(card.GetProperty("actions")[0].GetProperty("data").GetRawText())!.AsObject();
        foreach (var input in Inputs(card))
            values[input.GetProperty("id").GetString()!] = input.TryGetProperty("value", out var value) ? value.GetString() : "";
        return values;
    }

    private static JsonElement Card((System.Net.HttpStatusCode Status, JsonElement? Body) answer)
    {
        answer.Body!.Value.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        return Held(answer.Body.Value.GetProperty("value"));
    }

    private static JsonElement Dialog((System.Net.HttpStatusCode Status, JsonElement? Body) answer)
    {
        var task = answer.Body!.Value.GetProperty("task");
        task.GetProperty("type").GetString().ShouldBe("continue");
        return Held(task.GetProperty("value").GetProperty("card").GetProperty("content"));
    }

    private static JsonElement Content(JsonElement activity) => Held(activity.GetProperty("attachments")[0].GetProperty("content"));

    private static JsonElement Held(JsonElement card)
    {
        TeamsLimits.HoldCard(card);
        return card;
    }

    private static IEnumerable<JsonElement> Inputs(JsonElement card) =>
        card.GetProperty("body").EnumerateArray().Where(e => e.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal));

    private static JsonElement Input(JsonElement card, string id) => Inputs(card).Single(i => i.GetProperty("id").GetString() == id);

    private static string? TitleOf(JsonElement action) => action.GetProperty("title").GetString();

    private static async Task<DailyState> StateAsync(TeamsRoom room) => DailyJson.StateIn((await room.LookAsync(db => db.Daily.AsNoTracking().SingleAsync(Token))).State);
}
