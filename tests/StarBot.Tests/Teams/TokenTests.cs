using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace StarBot.Tests.Teams;

/// <summary>Each check of a token broken alone, through the whole host, with keys and metadata served on localhost.</summary>
public class TokenTests
{
    private static readonly Dictionary<string, Func<TestToken, TestToken>> Broken = new()
    {
        ["no signature"] = t => t with { Algorithm = "none" },
        ["signed with the public key as a shared secret"] = t => t with { Algorithm = SecurityAlgorithms.HmacSha256 },
        ["an algorithm that is not allowed"] = t => t with { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 },
        ["no key id"] = t => t with { KeyId = null },
        ["a key id that nobody has"] = t => t with { KeyId = "nobody" },
        ["another key under the same id"] = t => t with { Key = TestKey.Two },
        ["another issuer"] = t => With(t, "iss", "https://sts.windows.net/tenant/"),
        ["no issuer"] = t => t with { Without = ["iss"] },
        ["made for another bot"] = t => With(t, "aud", "99999999-2222-3333-4444-555555555555"),
        ["no audience"] = t => t with { Without = ["aud"] },
        ["expired six minutes ago"] = t => With(t, "exp", t.Now.AddMinutes(-6).ToUnixTimeSeconds()),
        ["no end"] = t => t with { Without = ["exp"] },
        ["valid in six minutes"] = t => With(t, "nbf", t.Now.AddMinutes(6).ToUnixTimeSeconds()),
        ["an end that is no time"] = t => With(t, "exp", "tomorrow"),
        ["another service URL"] = t => With(t, "serviceurl", "https://smba.trafficmanager.net/amer/"),
        ["no service URL"] = t => t with { Without = ["serviceurl"] },
        ["two service URLs"] = t => With(t, "serviceUrl", "https://smba.trafficmanager.net/amer/"),
    };

    private static readonly Dictionary<string, Func<TestToken, TestToken>> Whole = new()
    {
        ["as the Bot Connector makes it"] = t => t,
        ["spelled as in the document"] = t => With(t with { Without = ["serviceurl"] }, "serviceUrl", TestToken.ServiceUrl),
        ["expired four minutes ago, within the tolerance"] = t => With(t, "exp", t.Now.AddMinutes(-4).ToUnixTimeSeconds()),
        ["valid in four minutes, within the tolerance"] = t => With(t, "nbf", t.Now.AddMinutes(4).ToUnixTimeSeconds()),
        ["several audiences, one of them this bot"] = t => With(t, "aud", new[] { "other", TestToken.AppId }),
    };

    public static TheoryData<string> BrokenNames => [.. Broken.Keys];

    public static TheoryData<string> WholeNames => [.. Whole.Keys];

    [Theory]
    [MemberData(nameof(BrokenNames))]
    public async Task A_token_that_breaks_one_rule_is_forbidden(string name)
    {
        await using var room = await TeamsRoom.OpenAsync();

        var (status, body) = await room.PostAsync(room.Message("help", "m1").ToJsonString(), $"Bearer {Broken[name](room.Token).Write()}");

        status.ShouldBe(HttpStatusCode.Forbidden);
        body.ShouldBeNull();
        (await room.LookAsync(db => Task.FromResult(db.Conversations.Count()))).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(WholeNames))]
    public async Task A_token_that_keeps_all_rules_is_let_in(string name)
    {
        await using var room = await TeamsRoom.OpenAsync();

        (await room.PostAsync(room.Message("help", "m1").ToJsonString(), $"Bearer {Whole[name](room.Token).Write()}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer ")]
    [InlineData("Basic YTpi")]
    [InlineData("Token abc")]
    public async Task Without_a_bearer_token_one_is_asked_for(string authorization)
    {
        await using var room = await TeamsRoom.OpenAsync();

        (await room.PostAsync(room.Message("help", "m1").ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Bearer abc")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer one two")]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6NX0.e30.AA")]
    public async Task What_is_no_token_is_forbidden(string authorization)
    {
        await using var room = await TeamsRoom.OpenAsync();

        (await room.PostAsync(room.Message("help", "m1").ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_key_may_speak_only_for_the_channels_that_it_is_endorsed_for()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var message = room.Message("help", "m1");
        message["channelId"] = "skype";

        (await room.PostAsync(message.ToJsonString())).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_activity_without_a_channel_passes_no_endorsement(string? channel)
    {
        await using var room = await TeamsRoom.OpenAsync();
        var message = room.Message("help", "m1");
        message["channelId"] = channel;

        (await room.PostAsync(message.ToJsonString())).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_token_that_was_good_is_checked_again_for_each_activity()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var authorization = $"Bearer {room.Token.Write()}";
        (await room.PostAsync(room.Message("help", "m1").ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.OK);

        var elsewhere = room.Message("help", "m2");
        elsewhere["serviceUrl"] = "https://smba.trafficmanager.net/amer/";
        (await room.PostAsync(elsewhere.ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.Forbidden);
        var otherChannel = room.Message("help", "m3");
        otherChannel["channelId"] = "directline";
        (await room.PostAsync(otherChannel.ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.Forbidden);

        room.Time.Pass(61 * 60);
        (await room.PostAsync(room.Message("help", "m4").ToJsonString(), authorization)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static TestToken With(TestToken token, string claim, object value) =>
        token with { Claims = new Dictionary<string, object>(token.Claims) { [claim] = value } };
}
