using System.Text.Json;

namespace StarBot.Journeys.Slack;

/// <summary>A message of StarBot's, read back from Slack.</summary>
internal sealed record Told(string Text, IReadOnlyList<string> Buttons, string Row);

/// <summary>Ann's direct messages with StarBot. All that is looked at is read back from <c>conversations.history</c>.</summary>
internal sealed class Talk(Emulate slack, string channel, string ann)
{
    /// <summary>Says something, and waits for the answer.</summary>
    public async Task<Told> SayAsync(string text)
    {
        var before = await CountAsync();
        await SayWithoutAnswerAsync(text);
        return await NextAsync(before);
    }

    public Task SayWithoutAnswerAsync(string text) => slack.CallAsync("chat.postMessage", new { channel, text }, asAnn: true);

    /// <summary>Skips what is still asked after the last message, until the answer's own rating is asked for.</summary>
    public async Task SkipToRatingAsync(Told last)
    {
        for (var probes = 0; last.Buttons.Contains("Skip") && !last.Buttons.Contains("5") && probes < 4; probes++)
            last = await SayAsync("skip");
        last.Buttons.ShouldContain("5");
    }

    public async Task<int> CountAsync() => (await ToldAsync()).Count;

    /// <summary>The last message, once there are more than so many.</summary>
    public async Task<Told> NextAsync(int before, int seconds = 20)
    {
        for (var i = 0; i < seconds * 10; i++)
        {
            if (await ToldAsync() is var told && told.Count > before)
                return told[^1];
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"There was no answer after {before} messages.");
    }

    private async Task<IReadOnlyList<Told>> ToldAsync()
    {
        var history = await slack.CallAsync("conversations.history", new { channel, limit = 100 }, asAnn: true);
        return
        [
            .. history.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("user").GetString() != ann).Reverse()
                .Select(m => new Told(m.GetProperty("text").GetString()!, [.. ButtonsOf(m)], m.GetProperty("metadata").GetProperty("event_payload").GetProperty("row").GetString()!)),
        ];
    }

    private static IEnumerable<string> ButtonsOf(JsonElement message) => message.GetProperty("blocks").EnumerateArray()
        .Where(b => b.GetProperty("type").GetString() == "actions").SelectMany(b => b.GetProperty("elements").EnumerateArray())
        .Select(e => e.GetProperty("text").GetProperty("text").GetString()!);
}
