using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Teams;
using StarBot.Teams.Activities;
using StarBot.Teams.Connector;

namespace StarBot.Tests.Teams;

/// <summary>Calls to the Bot Connector: where they may go, with which token, how often, and what a refusal means.</summary>
public class ConnectorTests
{
    private const string Blocked = """{"errorCode":209,"message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"Thread is blocked.\"}"}""";
    private const string Gone = """{"error":{"code":"ConversationNotFound","message":"Conversation not found."}}""";

    private static readonly ConversationReference Reference = new(
        TestToken.ServiceUrl,
        "msteams",
        new ConversationAccount("19:a b@thread.v2;messageid=1") { ConversationType = "groupChat", TenantId = "tenant" },
        new ChannelAccount($"28:{TestToken.AppId}"),
        new ChannelAccount("29:ann"));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_call_goes_to_the_conversations_own_service_url_with_ids_escaped_and_the_token()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var connector = room.Services.GetRequiredService<ConnectorClient>();
        var hello = new Activity("message") { Text = "Hello" };

        (await connector.SendAsync(Reference, hello, Token)).ShouldBe("sent-1");
        (await connector.ReplyAsync(Reference, "1:2", hello, Token)).ShouldBe("sent-2");
        await connector.UpdateAsync(Reference, "3", hello, Token);
        await connector.DeleteAsync(Reference, "4", Token);
        (await connector.CreateConversationAsync(Reference, Token)).Conversation.Id.ShouldBe("a:created");
        (await connector.GetMembersAsync(Reference, Token)).ShouldHaveSingleItem().Name.ShouldBe("Ann Archer");
        (await connector.GetMemberAsync(Reference, "29:ann", Token))!.TenantId.ShouldBe("tenant");

        const string at = "/emea/v3/conversations/19%3Aa%20b%40thread.v2%3Bmessageid%3D1";
        var calls = room.Connector.Calls.Where(c => c.Method != "TOKEN").ToList();
        calls.Select(c => $"{c.Method} {c.Path}").ShouldBe(
        [
            $"POST {at}/activities", $"POST {at}/activities/1%3A2", $"PUT {at}/activities/3", $"DELETE {at}/activities/4",
            "POST /emea/v3/conversations", $"GET {at}/members", $"GET {at}/members/29%3Aann",
        ]);
        calls.ShouldAllBe(c => c.Authorization == "Bearer token-1");
        var created = calls[4].Body;
        created.GetProperty("isGroup").GetBoolean().ShouldBeFalse();
        created.GetProperty("members")[0].GetProperty("id").GetString().ShouldBe("29:ann");
        created.GetProperty("tenantId").GetString().ShouldBe("tenant");
        calls[1].Body.GetProperty("replyToId").GetString().ShouldBe("1:2");
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://other.trafficmanager.net/")]
    [InlineData("https://evilbotframework.com/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("http://localhost/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("not a url")]
    public async Task A_host_that_is_not_allowed_gets_no_call_and_no_token(string serviceUrl)
    {
        await using var room = await TeamsRoom.OpenAsync();
        var connector = room.Services.GetRequiredService<ConnectorClient>();

        await Should.ThrowAsync<SendRefusedException>(() => connector.SendAsync(Reference with { ServiceUrl = serviceUrl }, new Activity("message"), Token));

        room.Connector.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/amer/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/")]
    [InlineData("https://europe.botframework.com/")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/gcch/")]
    public void The_hosts_of_the_bot_connector_are_allowed(string serviceUrl) => new AllowedHosts().Allows(serviceUrl).ShouldBeTrue();

    [Theory]
    [InlineData(TeamsAppType.SingleTenant, "/tenant/oauth2/v2.0/token")]
    [InlineData(TeamsAppType.MultiTenant, "/botframework.com/oauth2/v2.0/token")]
    public async Task The_token_is_asked_for_where_the_bot_is_registered(TeamsAppType type, string path)
    {
        await using var room = await TeamsRoom.OpenAsync(TeamsRoom.Options with { Type = type });
        await room.Services.GetRequiredService<ConnectorTokens>().GetAsync(Token);

        var asked = room.Connector.Calls.ShouldHaveSingleItem();
        asked.Path.ShouldBe(path);
        asked.Body.GetProperty("grant_type").GetString().ShouldBe("client_credentials");
        asked.Body.GetProperty("client_id").GetString().ShouldBe(TestToken.AppId);
        asked.Body.GetProperty("client_secret").GetString().ShouldBe("secret");
        asked.Body.GetProperty("scope").GetString()!.ShouldContain("https://api.botframework.com/.default");
    }

    [Fact]
    public async Task A_managed_identity_asks_its_machine_and_has_no_secret()
    {
        await using var room = await TeamsRoom.OpenAsync(new TeamsOptions { AppId = TestToken.AppId, Type = TeamsAppType.ManagedIdentity });

        (await room.Services.GetRequiredService<ConnectorTokens>().GetAsync(Token)).ShouldBe("identity-token");

        var asked = Uri.UnescapeDataString(room.Connector.Calls.Last(c => c.Method == "IDENTITY").Path);
        asked.ShouldContain($"client_id={TestToken.AppId}");
        asked.ShouldContain("resource=https://api.botframework.com");
    }

    [Fact]
    public async Task One_token_is_fetched_for_all_who_wait_and_the_next_one_before_it_ends()
    {
        var source = new CountingSource();
        var time = new TestTime();
        using var tokens = new ConnectorTokens(source, time);
        source.ExpiresAt = () => time.Now.AddMinutes(60);
        var all = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => tokens.GetAsync(Token).AsTask(), Token)));
        all.ShouldAllBe(t => t == "1");

        time.Pass(54 * 60);
        (await tokens.GetAsync(Token)).ShouldBe("1");
        time.Pass(2 * 60);
        (await tokens.GetAsync(Token)).ShouldBe("2");
        source.Fails = true;
        time.Pass(57 * 60);
        (await tokens.GetAsync(Token)).ShouldBe("2", "It is good for three minutes yet.");
        time.Pass(4 * 60);
        await Should.ThrowAsync<HttpRequestException>(() => tokens.GetAsync(Token).AsTask());
    }

    [Theory]
    [InlineData(HttpStatusCode.PreconditionFailed)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task What_passes_is_tried_again(HttpStatusCode status)
    {
        await using var room = await TeamsRoom.OpenAsync();
        room.Connector.Refusals.Enqueue((status, "", null));
        room.Connector.Refusals.Enqueue((status, "", null));

        (await room.Services.GetRequiredService<ConnectorClient>().SendAsync(Reference, new Activity("message"), Token)).ShouldBe("sent-1");
    }

    [Fact]
    public async Task A_short_wait_that_is_asked_for_is_waited_and_a_long_one_is_the_outboxs()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        room.Connector.Refusals.Enqueue((HttpStatusCode.TooManyRequests, "", "3"));
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);
        room.Time.Waited.ShouldContain(TimeSpan.FromSeconds(3));

        await room.SayAsync("help");
        room.Connector.Refusals.Enqueue((HttpStatusCode.TooManyRequests, "", "60"));
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);
        room.Time.Pass(61);
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, Blocked)]
    [InlineData(HttpStatusCode.NotFound, Gone)]
    public async Task A_conversation_that_is_blocked_or_gone_is_dead_until_something_comes_in(HttpStatusCode status, string body)
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.SayAsync("stories");
        room.Connector.Refusals.Enqueue((status, body, null));
        await room.SendAllAsync();
        room.Connector.Sent.ShouldBeEmpty();
        (await room.LookAsync(db => Task.FromResult(db.Conversations.Single().UnreachableSince))).ShouldNotBeNull();
        (await room.LookAsync(db => Task.FromResult(db.Outbox.Count(o => o.State == SendState.Refused)))).ShouldBe(2);

        await room.SayAsync("help");
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);
        (await room.LookAsync(db => Task.FromResult(db.Conversations.Single().UnreachableSince))).ShouldBeNull();
    }

    [Fact]
    public async Task A_post_that_a_crash_left_in_doubt_is_sent_again_and_counted_as_teams_cannot_be_asked_and_those_behind_it_follow_in_order()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.SayAsync("stories");
        // What a host leaves that dies between handing the post over and hearing that it arrived.
        await room.LookAsync(db => db.Outbox.Where(o => o.Number == 1).ExecuteUpdateAsync(set => set.SetProperty(o => o.State, SendState.Sending), Token));
        var outbox = room.Services.GetRequiredService<OutboxSender>();
        await room.SendAllAsync();

        outbox.SentAgainInDoubt.ShouldBe(1);
        room.Connector.Sent.Select(m => m.GetProperty("summary").GetString()).ShouldBe(["What I can do", "You have no stories yet."]);
        (await room.LookAsync(db => Task.FromResult(db.Outbox.Count(o => o.State == SendState.Sent)))).ShouldBe(2);
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_post_in_doubt_whose_person_blocked_us_meanwhile_ends_there()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.LookAsync(db => db.Outbox.ExecuteUpdateAsync(set => set.SetProperty(o => o.State, SendState.Sending), Token));
        room.Connector.Refusals.Enqueue((HttpStatusCode.Forbidden, Blocked, null));
        await room.SendAllAsync();
        await room.SendAllAsync();

        room.Connector.Sent.ShouldBeEmpty();
        (await room.LookAsync(db => Task.FromResult(db.Outbox.Single().State))).ShouldBe(SendState.Refused);
    }

    [Fact]
    public async Task A_message_that_is_too_large_holds_up_nothing()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        await room.SayAsync("stories");
        room.Connector.Refusals.Enqueue((HttpStatusCode.RequestEntityTooLarge, """{"error":{"code":"MessageSizeTooBig","message":"."}}""", null));
        await room.SendAllAsync();

        room.Connector.Sent.Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_fetched_anew()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        room.Connector.Refusals.Enqueue((HttpStatusCode.Unauthorized, "", null));
        await room.SendAllAsync();
        room.Connector.Sent.ShouldBeEmpty();

        room.Time.Pass(61);
        await room.SendAllAsync();
        room.Connector.Sent.Count().ShouldBe(1);
        room.Connector.TokenFetches.ShouldBe(2);
        room.Connector.Calls.Last(c => c.IsSend).Authorization.ShouldBe("Bearer token-2");
    }

    [Fact]
    public async Task No_more_is_sent_to_a_conversation_than_teams_takes()
    {
        var time = new TestTime();
        var pacing = new Pacing(time);
        for (var i = 0; i < 60; i++)
            await pacing.WaitAsync("tenant", "c", Token);
        // 8 in two seconds is the tightest over this length.
        time.Waited.Aggregate(TimeSpan.Zero, (sum, w) => sum + w).TotalSeconds.ShouldBeInRange(13, 16);

        await Should.ThrowAsync<TryLaterException>(() => pacing.WaitAsync("tenant", "c", Token));
        await pacing.WaitAsync("tenant", "another", Token);
    }

    [Fact]
    public async Task No_more_is_sent_to_a_tenant_than_teams_takes()
    {
        var time = new TestTime();
        var pacing = new Pacing(time);
        for (var i = 0; i < 40; i++)
            await pacing.WaitAsync("tenant", $"c{i}", Token);

        // Ten at once, then thirty in a second.
        time.Waited.Count.ShouldBe(30);
        time.Waited.Aggregate(TimeSpan.Zero, (sum, w) => sum + w).ShouldBe(TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(50));
    }

    private sealed class CountingSource : ITokenSource
    {
        private int _fetched;

        public Func<DateTimeOffset> ExpiresAt { get; set; } = () => default;

        public bool Fails { get; set; }

        public async Task<ConnectorToken> FetchAsync(CancellationToken cancellation)
        {
            await Task.Delay(20, cancellation);
            return Fails ? throw new HttpRequestException("down") : new ConnectorToken($"{Interlocked.Increment(ref _fetched)}", ExpiresAt());
        }
    }
}
