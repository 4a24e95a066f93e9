using System.Text.Json;
using StarBot.Tests.Architecture;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>
/// A corpus of payloads in the shapes that Slack's documentation and SDKs show, of every event, action, view and command type: each is
/// answered with 200, and does what <c>expected.json</c> says of it, or nothing. The content is ours.
/// </summary>
public sealed class CorpusTests(CorpusHouse corpus) : IClassFixture<CorpusHouse>
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
        var house = corpus.House;
        var expected = Expected.GetProperty(name);
        // Each in a workspace of its own, so that one house serves them all.
        var team = $"T{Guid.NewGuid():N}";
        var before = house.Slack.Calls.Count;
        var reply = await PostAsync(house, name, team);
        reply.Status.ShouldBe(200);
        if (expected.TryGetProperty("reply", out var said))
            reply.Body.ShouldContain(said.GetString()!);
        else
            reply.Body.ShouldBe("");
        if (expected.TryGetProperty("calls", out var calls))
        {
            foreach (var call in calls.EnumerateArray())
                await SocketServer.UntilAsync(() => house.Slack.Calls.Skip(before).Any(c => c.Method == call.GetString()));
        }

        var posts = expected.TryGetProperty("posts", out var count) ? count.GetInt32() : 0;
        (await PostsAsync(house, team)).ShouldBe(posts);
        // The same again, as Slack does after a reply that it did not see: nothing is said twice.
        (await PostAsync(house, name, team)).Status.ShouldBe(200);
        (await PostsAsync(house, team)).ShouldBe(posts);
        await house.SendAllAsync();
        house.Logged.All.Where(l => l.Id == 308).ShouldBeEmpty();
    }

    private static async Task<int> PostsAsync(SlackHouse house, string team) =>
        (await house.RowsAsync()).Count(r => r.Workspace == team || r.Workspace == "E" + team);

    private static Task<SlackReply> PostAsync(SlackHouse house, string name, string team)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name + ".json"))
            .Replace("T061EG9R6", team, StringComparison.Ordinal).Replace("E019", "E" + team, StringComparison.Ordinal);
        return name.Split('/')[0] switch
        {
            "events" => house.PostAsync(text, "application/json; charset=utf-8"),
            "interactions" => house.InteractAsync(text),
            _ => house.PostFormAsync([.. JsonDocument.Parse(text).RootElement.EnumerateObject().Select(p => (p.Name, p.Value.GetString()!))]),
        };
    }
}

/// <summary>One house for the whole corpus.</summary>
public sealed class CorpusHouse : IAsyncLifetime
{
    public SlackHouse House { get; private set; } = null!;

    public async ValueTask InitializeAsync() => House = await SlackHouse.OpenAsync();

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
