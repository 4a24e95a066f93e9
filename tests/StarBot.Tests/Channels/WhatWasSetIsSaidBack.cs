using StarBot.Practice.Messages;
using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>A channel hears what holds after a change, as a person does.</summary>
public class WhatWasSetIsSaidBack
{
    [Theory]
    [InlineData("daily hours 8:00-18:00", "Hours: 08:00 to 18:00")]
    [InlineData("daily holidays 10 mar, 1 may", "Without a question: 10 March 2026, 1 May 2026")]
    public async Task At_once_and_whenever_somebody_asks_how_it_stands(string said, string expected)
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00");
        Facts(await channel.CallAsync("ann", said)).ShouldBe([expected]);
        Facts(await channel.CallAsync("bob", "daily")).ShouldContain(expected);

        Facts(await channel.CallAsync("ann", "daily off")).ShouldBeEmpty();
    }

    private static IEnumerable<string> Facts(Post? post) =>
        post!.Blocks.OfType<PostBlock.Facts>().SelectMany(f => f.Items).Select(f => $"{f.Name}: {string.Concat(f.Value.Runs.Select(r => r.Text))}");
}
