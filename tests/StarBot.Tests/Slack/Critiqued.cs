using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Slack;

/// <summary>An answer of Ann's and its critique, and the buttons below a message.</summary>
internal static class Critiqued
{
    private const string Story =
        "In June 2024 I looked after the pumps of a water works. I had to keep one old pump alive until the new one came in three weeks. "
        + "I listened to it twice a day and changed the grease when it rose above sixty degrees. It ran for the whole three weeks, and we saved about 4,000 euros.";

    /// <summary>Ann has answered and has her critique; its number among the posts.</summary>
    public static async Task<long> InAsync(SlackHouse house)
    {
        await house.PostAsync(Said.Message("practice ownership", "1.000001"));
        await house.PostAsync(Said.Message(Story, "2.000001"));
        await house.PostAsync(Said.Message("done", "3.000001"));
        for (var i = 4; i < 10; i++)
            await house.PostAsync(Said.Message("skip", $"{i}.000001"));
        await house.SendAllAsync();
        return (await house.RowsAsync()).Single(r => TurnTaker.PostOf(r).Blocks.Any(b => b is PostBlock.Ratings)).Number;
    }

    public static IEnumerable<JsonElement> Buttons(JsonElement message) => message.GetProperty("blocks").EnumerateArray()
        .Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray());

    public static string LabelOf(JsonElement button) => button.GetProperty("text").GetProperty("text").GetString()!;
}
