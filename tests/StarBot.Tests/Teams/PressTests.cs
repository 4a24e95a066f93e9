using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Teams;

/// <summary>Buttons on cards, pressed once, twice, too early and too late.</summary>
public class PressTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pressed_button_answers_with_the_same_card_brought_up_to_date()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SendAllAsync();
        var (status, body) = await room.PressAsync("Hint");

        status.ShouldBe(HttpStatusCode.OK);
        body!.Value.GetProperty("statusCode").GetInt32().ShouldBe(200);
        body.Value.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        var card = body.Value.GetProperty("value");
        TeamsLimits.HoldCard(card);
        card.GetRawText().ShouldContain("Hint");
        card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()).ShouldBe(["Done", "Another question", "Stop"]);
        await room.SendAllAsync();
        room.Connector.Calls.ShouldContain(c => c.Method == "PUT" && c.Path.EndsWith("/activities/sent-1", StringComparison.Ordinal));

        (await room.PressAsync("Stop")).Body!.Value.GetProperty("value").TryGetProperty("actions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_button_that_is_pressed_twice_is_pressed_once()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync("Last spring I ran the bakery on my own. I had to bake 200 loaves by six.");
        await room.SendAllAsync();
        await Task.WhenAll(room.PressAsync("Done"), room.PressAsync("Done"));
        var again = (await room.PressAsync("Done")).Body!.Value;
        await room.SendAllAsync();

        // The second press would end the follow-up that the first one brought.
        (await room.StateAsync()).Phase.ShouldBe(Phase.Probing);
        again.GetProperty("value").TryGetProperty("actions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task Done_that_is_pressed_before_any_word_takes_nothing_away_and_can_be_pressed_again()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SendAllAsync();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var card = (await room.PressAsync("Done")).Body!.Value.GetProperty("value");
            card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString()).ShouldBe(["Done", "Hint", "Another question", "Stop"]);
        }

        await room.SayAsync("Last spring I ran the bakery on my own. I had to bake 200 loaves by six.");
        var pressed = (await room.PressAsync("Done")).Body!.Value.GetProperty("value");
        pressed.TryGetProperty("actions", out var _).ShouldBeFalse();
        (await room.StateAsync()).Phase.ShouldBe(Phase.Probing);
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(3, "The question, that there are no words yet, and a follow-up.");
    }

    [Fact]
    public async Task A_client_that_submits_twice_has_submitted_once_and_a_button_of_another_card_is_another()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await SubmitAsync(room, "m1", "practice ownership", post: 1, message: "sent-1");
        await SubmitAsync(room, "m2", "practice ownership", post: 1, message: "sent-1");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);

        await SubmitAsync(room, "m3", "practice ownership", post: 1, message: "sent-9");
        room.Time.Pass(120);
        // Whoever comes back to an old card that kept its buttons is not left without an answer.
        await SubmitAsync(room, "m4", "practice ownership", post: 1, message: "sent-1");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("no numbers")]
    public async Task A_button_whose_time_is_over_says_what_can_be_done_now(string word)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        var submit = room.Personal("message", "m-late");
        submit["value"] = new JsonObject { ["word"] = word };
        await room.PostAsync(submit.ToJsonString());
        await room.SendAllAsync();

        room.Connector.Sent.Last().GetProperty("summary").GetString()!.ShouldStartWith("Send your answer");
        (await room.DraftAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_client_that_cannot_execute_submits_and_the_same_comes_of_it()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var submit = room.Personal("message", "m1");
        submit["value"] = new JsonObject { ["word"] = "practice ownership", ["post"] = 1 };
        await room.PostAsync(submit.ToJsonString());

        (await room.LookAsync(db => db.Conversations.SingleAsync(Token))).State.ShouldNotBeNull();
    }

    private static async Task SubmitAsync(TeamsRoom room, string id, string word, long post, string message)
    {
        var submit = room.Personal("message", id);
        submit["replyToId"] = message;
        submit["value"] = new JsonObject { ["word"] = word, ["post"] = post };
        await room.PostAsync(submit.ToJsonString());
    }
}
