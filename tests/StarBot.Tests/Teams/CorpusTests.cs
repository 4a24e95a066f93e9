using System.Net;
using StarBot.Teams.Activities;
using StarBot.Tests.Architecture;

namespace StarBot.Tests.Teams;

/// <summary>Activities of every kind that Teams sends, in <c>tests/fixtures/teams</c>: each is taken, or refused as malformed, and none ends in an error.</summary>
public class CorpusTests
{
    public static TheoryData<string> Taken => Names("taken");

    public static TheoryData<string> Malformed => Names("malformed");

    [Fact]
    public async Task Every_activity_is_taken_whichever_came_before()
    {
        await using var room = await TeamsRoom.OpenAsync();
        foreach (var name in Taken.Select(t => t.Data))
        {
            var (status, body) = await room.PostAsync(Text("taken", name), Authorization(room));
            status.ShouldBe(HttpStatusCode.OK, name);
            if (name.StartsWith("invoke-task", StringComparison.Ordinal) || name.StartsWith("invoke-message-action", StringComparison.Ordinal))
                body!.Value.GetProperty("task").GetProperty("type").GetString().ShouldBeOneOf("continue", "message");
            await room.SendAllAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task An_activity_alone_is_taken_and_taken_again(string name)
    {
        await using var room = await TeamsRoom.OpenAsync();
        (await room.PostAsync(Text("taken", name), Authorization(room))).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();
        var sent = room.Connector.Sent.Count();

        (await room.PostAsync(Text("taken", name), Authorization(room))).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();
        // The upload is an errand and so is its card; every post comes once.
        room.Connector.Sent.Count().ShouldBe(sent);
    }

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task What_is_no_activity_is_a_bad_request(string name)
    {
        await using var room = await TeamsRoom.OpenAsync();

        (await room.PostAsync(Text("malformed", name), Authorization(room))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task More_than_teams_would_send_is_not_read()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var message = room.Message(new string('x', 2 << 20), "m1").ToJsonString();

        (await room.PostAsync(message)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("<at>StarBot</at>&nbsp;done", "done")]
    [InlineData("<at>StarBot</at> ask <at>Bob</at>", "ask Bob")]
    [InlineData("I said &lt;at&gt;once&lt;/at&gt; &amp; meant it", "I said <at>once</at> & meant it")]
    [InlineData("5 &lt; 7 and a &amp;amp; stays", "5 < 7 and a &amp; stays")]
    public void A_mention_of_the_bot_goes_and_every_other_word_stays(string text, string words)
    {
        var activity = new Activity("message")
        {
            Text = text,
            Recipient = new ChannelAccount("28:bot"),
            Entities = [new Entity("mention") { Mentioned = new ChannelAccount("28:bot"), Text = "<at>StarBot</at>" }],
        };

        Mentions.TextWithout(activity, "bot").ShouldBe(words);
    }

    [Theory]
    [InlineData("28:11111111-2222-3333-4444-555555555555", true)]
    [InlineData("28:99999999-2222-3333-4444-555555555555", false)]
    [InlineData("29:ann", false)]
    public void Only_a_call_of_this_bot_counts(string mentioned, bool isCalled) => Mentions.Calls(
        new Activity("message") { Entities = [new Entity("mention") { Mentioned = new ChannelAccount(mentioned) }] }, TestToken.AppId).ShouldBe(isCalled);

    private static string Authorization(TeamsRoom room) => $"Bearer {room.Token.Write()}";

    private static TheoryData<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "teams", folder), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Text(string folder, string name) => Repository.Text("tests", "fixtures", "teams", folder, $"{name}.json");
}
