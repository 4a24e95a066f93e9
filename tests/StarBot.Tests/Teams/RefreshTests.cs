using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;

namespace StarBot.Tests.Teams;

/// <summary>A card that comes into view again is brought up to date, for the one who reads it.</summary>
public class RefreshTests
{
    private int _looks;

    [Fact]
    public async Task A_card_that_is_open_asks_for_itself_for_its_reader_and_comes_back_the_same()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var card = await QuestionAsync(room);
        card.GetProperty("refresh").GetProperty("userIds").EnumerateArray().Select(u => u.GetString()).ShouldBe(["29:ann"]);
        card.GetProperty("refresh").GetProperty("action").GetProperty("type").GetString().ShouldBe("Action.Execute");
        var seen = await SeenAsync(room);
        var again = await LookAsync(room, card);

        again.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        again.GetProperty("value").GetRawText().ShouldBe(card.GetRawText());
        // Nobody did anything: no turn was taken, and the message is left alone.
        (await SeenAsync(room)).ShouldBe(seen);
        await room.SendAllAsync();
        room.Connector.Calls.ShouldNotContain(c => c.Method == "PUT");
    }

    [Fact]
    public async Task A_card_whose_question_was_answered_by_words_loses_its_buttons_and_is_asked_for_no_more()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var card = await QuestionAsync(room);
        await room.SayAsync("Last spring I ran the bakery on my own. I had to bake 200 loaves by six.");
        await room.SayAsync("done");
        await room.SendAllAsync();
        var later = (await LookAsync(room, card)).GetProperty("value");

        TeamsLimits.HoldCard(later);
        later.TryGetProperty("actions", out _).ShouldBeFalse();
        later.TryGetProperty("refresh", out _).ShouldBeFalse();
        await room.SendAllAsync();
        room.Connector.Calls.Count(c => c.Method == "PUT" && c.Path.EndsWith("/activities/sent-1", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_pressed_stays_said_and_a_question_asked_beside_it_closes_nothing()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await QuestionAsync(room);
        var pressed = (await room.PressAsync("Hint")).Body!.Value.GetProperty("value");
        await room.SayAsync("stories");
        await room.SendAllAsync();
        var again = (await LookAsync(room, pressed)).GetProperty("value");

        again.GetRawText().ShouldBe(pressed.GetRawText());
        again.GetRawText().ShouldContain("\\u2713 Hint");
        Titles(again).ShouldBe(["Done", "Another question", "Stop"]);
    }

    [Fact]
    public async Task A_card_of_an_interview_that_was_stopped_is_over()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var card = await QuestionAsync(room);
        await room.SayAsync("stop");

        (await LookAsync(room, card)).GetProperty("value").TryGetProperty("actions", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_card_that_is_not_kept_any_more_stays_as_the_client_has_it()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var card = await QuestionAsync(room);
        await room.SayAsync("forget me now");
        var answer = await LookAsync(room, card);

        answer.GetProperty("statusCode").GetInt32().ShouldBe(404);
        answer.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.error");
    }

    [Fact]
    public void Cards_that_nothing_can_make_old_are_not_asked_for()
    {
        var help = new Post("x", [new PostBlock.Paragraph("x")], [new Button("Practice", "practice")]);
        PostCard.Of(help, 1, "29:ann").Refresh.ShouldBeNull();
    }

    [Theory]
    [InlineData("daily settings")]
    [InlineData("Daily settings.")]
    public void A_card_that_can_become_a_form_is_not_asked_for_as_what_is_typed_into_it_would_be_lost(string opens)
    {
        var both = new Post("x", [new PostBlock.Paragraph("x")], [new Button("Done", "done"), new Button("Change", opens)]);
        PostCard.Of(both, 1, "29:ann").Refresh.ShouldBeNull();
        PostCard.Pressed(both, 1, "help", "29:ann").Refresh.ShouldBeNull();
        PostCard.Of(both with { Buttons = [new Button("Done", "done")] }, 1, "29:ann").Refresh.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_card_that_is_changed_keeps_its_label_of_who_wrote_it(bool isModel)
    {
        var post = new Post("x", [new PostBlock.Paragraph("x")], [new Button("Done", "done")]) { WrittenByModel = isModel };
        var reference = new ConversationReference("https://smba.trafficmanager.net/emea/", "msteams", new ConversationAccount("a:1"), null, null);
        var updated = PostActivity.Updated(post, reference, PostCard.Pressed(post, 1, "done"));

        (updated.Entities?.Any(e => e.AdditionalType is ["AIGeneratedContent"]) ?? false).ShouldBe(isModel);
    }

    private static async Task<JsonElement> QuestionAsync(TeamsRoom room)
    {
        await room.SayAsync("practice ownership");
        await room.SendAllAsync();
        return room.Connector.Sent.Last().GetProperty("attachments")[0].GetProperty("content");
    }

    /// <summary>What a client does by itself when the card comes into view.</summary>
    private async Task<JsonElement> LookAsync(TeamsRoom room, JsonElement card)
    {
        room.Time.Pass(60);
        var invoke = room.Personal("invoke", $"look{++_looks}");
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = "sent-1";
        invoke["value"] = new JsonObject { ["action"] = JsonNode.Parse(card.GetProperty("refresh").GetProperty("action").GetRawText()), ["trigger"] = "automatic" };
        var (status, body) = await room.PostAsync(invoke.ToJsonString());
        status.ShouldBe(HttpStatusCode.OK);
        return body!.Value;
    }

    private static Task<int> SeenAsync(TeamsRoom room) => room.LookAsync(db => db.SeenEvents.CountAsync(TestContext.Current.CancellationToken));

    private static IEnumerable<string?> Titles(JsonElement card) => card.GetProperty("actions").EnumerateArray().Select(a => a.GetProperty("title").GetString());
}
