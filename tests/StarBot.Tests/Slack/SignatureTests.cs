using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using StarBot.Slack.Requests;

namespace StarBot.Tests.Slack;

/// <summary>What is not signed by Slack, now, is not let in.</summary>
public class SignatureTests
{
    private const string Body = """{"type":"event_callback","event":{"text":"zwölf Pumpen – ✓"}}""";
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Secret = "8f742231b10e8888abcd99yyyzzz85a5"u8.ToArray();

    private static string Stamp(int seconds = 0) => (Now.ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);

    private static SignatureCheck Check(string body, string? stamp, string? signature) => SlackSignature.Check(Secret, stamp, signature, Encoding.UTF8.GetBytes(body), Now);

    private static string Signed(string body, string stamp, byte[]? secret = null) => SlackSignature.Of(secret ?? Secret, stamp, Encoding.UTF8.GetBytes(body));

    [Fact]
    public void Slacks_own_example_is_good()
    {
        const string stamp = "1531420618";
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
            + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

        SlackSignature.Check(
            Secret, stamp, "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", Encoding.UTF8.GetBytes(body), DateTimeOffset.FromUnixTimeSeconds(1531420618))
            .ShouldBe(SignatureCheck.Good);
    }

    [Theory]
    [InlineData(0, SignatureCheck.Good)]
    [InlineData(-300, SignatureCheck.Good)]
    [InlineData(300, SignatureCheck.Good)]
    [InlineData(-301, SignatureCheck.OutOfTime)]
    [InlineData(301, SignatureCheck.OutOfTime)]
    public void A_stamp_counts_for_five_minutes_in_both_directions(int seconds, SignatureCheck expected) =>
        Check(Body, Stamp(seconds), Signed(Body, Stamp(seconds))).ShouldBe(expected);

    [Fact]
    public void Another_secret_or_another_body_is_wrong()
    {
        Check(Body, Stamp(), Signed(Body, Stamp(), "another"u8.ToArray())).ShouldBe(SignatureCheck.Wrong);
        Check(Body + " ", Stamp(), Signed(Body, Stamp())).ShouldBe(SignatureCheck.Wrong);
        Check(Body, Stamp(1), Signed(Body, Stamp())).ShouldBe(SignatureCheck.Wrong);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("-1772442000")]
    [InlineData("1772442000.5")]
    [InlineData(" 1772442000")]
    [InlineData("99999999999999999999999")]
    [InlineData("٣٣٣٣")]
    public void A_stamp_that_is_none_is_malformed(string? stamp) => Check(Body, stamp, Signed(Body, Stamp())).ShouldBe(SignatureCheck.Malformed);

    [Fact]
    public void The_largest_stamps_do_no_harm() =>
        Check(Body, long.MaxValue.ToString(CultureInfo.InvariantCulture), Signed(Body, Stamp())).ShouldBe(SignatureCheck.OutOfTime);

    [Fact]
    public void A_signature_that_is_none_is_malformed()
    {
        var good = Signed(Body, Stamp());
        foreach (var bad in new[] { null, "", "v0=", good[3..], good[..^1], good + "0", "v1" + good[2..], "v0=" + good[3..].ToUpperInvariant(), good[..^1] + "g", good[..^1] + "é" })
            Check(Body, Stamp(), bad).ShouldBe(SignatureCheck.Malformed, bad);
    }

    [Fact]
    public void An_empty_secret_is_refused() =>
        Should.Throw<ArgumentException>(() => SlackSignature.Check([], Stamp(), Signed(Body, Stamp()), "x"u8, Now));

    [Fact]
    public void A_changed_byte_anywhere_is_noticed() => Prop.ForAll<byte[], int, byte>((body, at, by) =>
    {
        if (body is not { Length: > 0 } || by == 0)
            return true;
        var signature = SlackSignature.Of(Secret, Stamp(), body);
        var changed = (byte[])body.Clone();
        changed[(int)((uint)at % (uint)body.Length)] ^= by;
        return SlackSignature.Check(Secret, Stamp(), signature, body, Now) == SignatureCheck.Good
            && SlackSignature.Check(Secret, Stamp(), signature, changed, Now) == SignatureCheck.Wrong;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_stands_in_the_headers_nothing_is_thrown_or_let_in() => Prop.ForAll<string?, string?, string?>((stamp, signature, tail) =>
        new[] { (stamp, signature), (Stamp(), signature), (Stamp(), "v0=" + signature), (stamp, Signed(Body, Stamp()) + tail), (stamp, Signed(Body, Stamp())) }
            .All(h => Check(Body, h.Item1, h.Item2) != SignatureCheck.Good || h.Item1 == Stamp()))
        .QuickCheckThrowOnFailure();
}
