using System.Text.Json;
using StarBot.Tests.Architecture;

namespace StarBot.Tests.Slack;

/// <summary>
/// A corpus of payloads in the shapes that Slack's documentation and SDKs show, of every event, action, view and command type: each is
/// answered with 200, and does what <c>expected.json</c> says of it, or nothing. The content is ours.
/// </summary>
public class CorpusTests
{
    private static readonly string Folder = Repository.PathOf("tests", "fixtures", "slack");

    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json"))).RootElement;

    public static TheoryData<string> Payloads =>
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')[..^".json".Length]).Where(n => n != "expected").Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task Each_payload_is_answered_and_does_what_it_should(string name)
    {
        await using var house = await SlackHouse.OpenAsync();
        var expected = Expected.GetProperty(name);
        var reply = await PostAsync(house, name);
        reply.Status.ShouldBe(200);
        if (expected.TryGetProperty("reply", out var said))
            reply.Body.ShouldContain(said.GetString()!);
        else
            reply.Body.ShouldBe("");
        if (expected.TryGetProperty("calls", out var calls))
        {
            foreach (var call in calls.EnumerateArray())
                await house.Slack.WaitForAsync(call.GetString()!);
        }

        (await house.RowsAsync()).Length.ShouldBe(expected.TryGetProperty("posts", out var posts) ? posts.GetInt32() : 0);
        // The same again, as Slack does after a reply that it did not see: nothing is said twice.
        var before = (await house.RowsAsync()).Length;
        (await PostAsync(house, name)).Status.ShouldBe(200);
        (await house.RowsAsync()).Length.ShouldBe(before);
        await house.SendAllAsync();
        house.Logged.All.Where(l => l.Id == 308).ShouldBeEmpty();
    }

    private static Task<SlackReply> PostAsync(SlackHouse house, string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".json"));
        return name.Split('/')[0] switch
        {
            "events" => house.PostAsync(text, "application/json; charset=utf-8"),
            "interactions" => house.InteractAsync(text),
            _ => house.PostFormAsync([.. JsonDocument.Parse(text).RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!))]),
        };
    }
}
