using System.Text.Json.Nodes;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>Messages that do not stay as they came: edited, deleted, spoken and written down later.</summary>
public class ChangedMessageTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyList<string>> DraftAsync(SlackHouse house) => (await house.LookAsync(SlackAddress.Person("T1", "U1"))).Draft;

    [Fact]
    public async Task An_edit_edits_the_answer_and_a_preview_that_unfolds_does_not()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        await house.PostAsync(Said.Event(Changed("I fixed the pump.", "I fixed two pumps &amp; a valve."), "Ev3"));
        (await DraftAsync(house)).ShouldBe(["I fixed two pumps & a valve."]);
        await house.PostAsync(Said.Event(Changed("I fixed two pumps &amp; a valve.", "I fixed two pumps &amp; a valve."), "Ev4"));
        (await DraftAsync(house)).ShouldBe(["I fixed two pumps & a valve."]);

        await house.PostAsync(Said.Event(Deleted("2.000001"), "Ev5"));
        (await DraftAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_message_with_replies_below_it_leaves_a_tombstone_and_goes_out_of_the_answer_too()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001"));
        await house.PostAsync(Said.Message("It ran for weeks.", "3.000001"));
        var gone = Changed("I fixed the pump.", "This message was deleted.");
        foreach (var (name, value) in new[] { ("user", "USLACKBOT"), ("subtype", "tombstone"), ("thread_ts", "2.000001") })
            gone["message"]![name] = value;
        await house.PostAsync(Said.Event(gone, "Ev4"));
        (await DraftAsync(house)).ShouldBe(["It ran for weeks."]);
    }

    [Theory]
    [InlineData(true, "1.000001", "1.000001")]
    [InlineData(false, "1.000001", "1.000001")]
    [InlineData(true, "2.000001", null)]
    [InlineData(false, "2.000001", null)]
    [InlineData(true, null, "1.000001")]
    [InlineData(false, null, "1.000001")]
    public async Task What_is_edited_or_deleted_leaves_the_interview_where_it_is_held(bool isEdited, string? below, string? expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.500001", but: m => m["thread_ts"] = expected));
        await house.PostAsync(Said.Message("I fixed the pump.", "2.000001", but: m => m["thread_ts"] = expected));
        var change = isEdited ? Changed("I fixed the pump.", "I fixed two pumps.") : Deleted("2.000001");
        // Of a message that has replies it is its own stamp.
        change[isEdited ? "message" : "previous_message"]!["thread_ts"] = below;
        await house.PostAsync(Said.Event(change, "Ev3"));
        await house.InteractAsync(Said.Submitted("form/practice", null));
        await house.SendAllAsync();
        var last = house.Slack.Messages[^1];
        (last.TryGetProperty("thread_ts", out var thread) ? thread.GetString() : null).ShouldBe(expected);
    }

    [Fact]
    public async Task A_clip_counts_by_its_transcript_and_another_file_gets_a_sentence()
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("", "2.000001", but: m => Files(m, "complete", "Last spring I ran the pumps alone.")));
        await house.PostAsync(Said.Message("", "3.000001", but: m => Files(m, "processing", null)));
        await house.PostAsync(Said.Message("", "4.000001", but: m => Files(m, null, null)));
        (await DraftAsync(house)).ShouldBe(["Last spring I ran the pumps alone."]);

        var later = Changed("", "");
        Files((JsonObject)later["message"]!, "complete", "And nothing leaked.");
        later["message"]!["ts"] = "3.000001";
        await house.PostAsync(Said.Event(later, "Ev9"));
        (await DraftAsync(house)).ShouldBe(["Last spring I ran the pumps alone.", "And nothing leaked."]);

        await house.SendAllAsync();
        house.Slack.Messages.Select(m => m.GetProperty("text").GetString()!).ShouldContain(t => t.Contains("not written down yet"));
        house.Slack.Messages.Select(m => m.GetProperty("text").GetString()!).ShouldContain(t => t.Contains("cannot read this file"));
    }

    [Theory]
    [InlineData("clip.vtt", "Last spring I ran the pumps alone. Nothing leaked.")]
    [InlineData("no-scope", "Last spring")]
    [InlineData("https://elsewhere.example/clip.vtt", "Last spring")]
    public async Task Of_a_long_clip_the_beginning_counts_at_once_and_the_rest_when_it_is_there(string file, string expected)
    {
        await using var house = await SlackHouse.OpenAsync();
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message("", "2.000001", but: m =>
        {
            Files(m, "complete", "Last spring");
            m["files"]![0]!["transcription"]!["preview"]!["has_more"] = true;
            m["files"]![0]!["vtt"] = new Uri(house.Slack.Url, $"/files/{file}").ToString();
            if (file.StartsWith("https", StringComparison.Ordinal))
                m["files"]![0]!["vtt"] = file;
        }));
        for (var i = 0; i < 100 && (await DraftAsync(house))[0] != expected; i++)
            await Task.Delay(20, Token);
        (await DraftAsync(house)).ShouldBe([expected]);
    }

    private static JsonObject Changed(string before, string now) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["channel"] = "D1",
        ["channel_type"] = "im",
        ["ts"] = "8.000001",
        ["event_ts"] = "8.000001",
        ["message"] = new JsonObject { ["type"] = "message", ["user"] = "U1", ["text"] = now, ["ts"] = "2.000001", ["edited"] = new JsonObject { ["user"] = "U1", ["ts"] = "8.0" } },
        ["previous_message"] = new JsonObject { ["type"] = "message", ["user"] = "U1", ["text"] = before, ["ts"] = "2.000001" },
    };

    private static JsonObject Deleted(string ts) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_deleted",
        ["channel"] = "D1",
        ["channel_type"] = "im",
        ["deleted_ts"] = ts,
        ["event_ts"] = "9.000001",
        ["previous_message"] = new JsonObject { ["user"] = "U1", ["ts"] = ts, ["text"] = "…" },
    };

    private static void Files(JsonObject message, string? transcription, string? words)
    {
        message["subtype"] = "file_share";
        message["files"] = new JsonArray(new JsonObject
        {
            ["id"] = "F1",
            ["subtype"] = transcription is null ? null : "slack_audio",
            ["transcription"] = transcription is null ? null : new JsonObject
            {
                ["status"] = transcription,
                ["preview"] = words is null ? null : new JsonObject { ["content"] = words, ["has_more"] = false },
            },
        });
    }
}
