using StarBot.Practice.Messages;
using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>A press on share and the digest at the same moment, on two hosts: either it is in the digest, or its person is told that it is too late.</summary>
public class SharingAgainstTheClock
{
    [Fact]
    public async Task What_is_said_to_be_shared_is_in_the_digest()
    {
        var (shared, late) = (0, 0);
        for (var round = 0; round < 6; round++)
        {
            await using var channel = await OpenAsync();
            await channel.CallAsync("cid", "daily 09:00 every day");
            await channel.UntilAsync(new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero));
            await channel.ShareAsync("ann", await channel.AnswerAsync("ann", channel.AnswerPrivately));
            var offer = await channel.AnswerAsync("bob", channel.AnswerPrivately, "Our plant flooded in 2021. I moved forty pallets by hand and saved 12,000 euros.");
            var preview = (await channel.PressAsync("bob", Button(offer, "Show me")))!;
            var other = channel.Room.Host(channel.Platform);
            channel.Time.Now = new(2026, 3, 3, 17, 0, 0, TimeSpan.Zero);

            var sharing = Task.Run(() => other.Turns.TakeAsync(
                new Incoming(new Address(ToldPlatformName, "w", "bob", "bob"), "race", 0, new IncomingContent.Pressed(Button(preview, "Share it").Word)), Token));
            var digest = channel.Host.Clock.TakeDueAsync(Token);
            await Task.WhenAll(sharing, digest);
            await channel.Host.SendAllAsync();

            var isTold = Text((await sharing).Posts[^1].Post).StartsWith("It will stand", StringComparison.Ordinal);
            Text(channel.Digests.ShouldHaveSingleItem()).Contains("pallets", StringComparison.Ordinal).ShouldBe(isTold);
            (shared, late) = isTold ? (shared + 1, late) : (shared, late + 1);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{shared} shared in time, {late} too late.");
    }

    private const string ToldPlatformName = StarBot.Tests.Turns.ToldPlatform.PlatformName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
