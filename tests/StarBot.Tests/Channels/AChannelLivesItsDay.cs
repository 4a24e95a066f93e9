using StarBot.Practice.Messages;
using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>A channel sets its daily question up; people answer; the digest shows what they chose to share, and nothing else leaves anybody's own chat.</summary>
public class AChannelLivesItsDay
{
    private static readonly DateTimeOffset NineInBerlin = new(2026, 3, 3, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FiveInBerlin = new(2026, 3, 3, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_answer_in_private_one_shares_and_the_digest_shows_only_that_one()
    {
        await using var channel = await OpenAsync();
        var set = await channel.CallAsync("ann", "daily 09:00 weekdays");
        Text(set!).ShouldContain("On weekdays at 09:00, Europe/Berlin time");
        Text(set!).ShouldContain("Whoever set it up, or an admin, can change it.");

        await channel.UntilAsync(NineInBerlin);
        var question = channel.Questions.ShouldHaveSingleItem();
        var offered = await channel.AnswerAsync("ann", channel.AnswerPrivately);
        await channel.AnswerAsync("bob", channel.AnswerPrivately, "Our plant flooded in 2021. I moved forty pallets by hand and saved 12,000 euros.");
        await channel.ShareAsync("ann", offered);
        channel.Posts.Count.ShouldBe(2, "Answers and critiques stay where they are.");

        await channel.UntilAsync(FiveInBerlin);
        var digest = Text(channel.Digests.ShouldHaveSingleItem());
        digest.ShouldContain("Ann: “Last year our bakery lost its oven.");
        digest.ShouldContain(question.Blocks.OfType<PostBlock.Paragraph>().Last().Text.ToString());
        digest.ShouldNotContain("Bob");
        digest.ShouldNotContain("pallets");
        digest.ShouldNotContain("●");
        string.Concat(channel.Posts.Select(Text)).ShouldNotContain("pallets");
    }

    [Fact]
    public async Task What_would_be_shared_is_seen_first_and_is_what_is_shared()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00");
        await channel.UntilAsync(NineInBerlin);
        var offer = await channel.AnswerAsync("bob", channel.AnswerPrivately, Answer + string.Concat(Enumerable.Repeat(" I also rang the mill about the flour once more.", 30)));
        var preview = (await channel.PressAsync("bob", Button(offer, "Show me")))!;
        // Another answer in the meantime changes nothing of what was seen.
        await channel.SayAsync("bob", "practice frugality", "I counted the sacks for a month.", "done", "stop");
        await channel.PressAsync("bob", Button(preview, "Share it"));
        await channel.UntilAsync(FiveInBerlin);

        var shown = preview.Blocks.OfType<PostBlock.Paragraph>().Last();
        shown.Text.ToString().Length.ShouldBeLessThan(1020);
        channel.Digests.ShouldHaveSingleItem().Blocks.OfType<PostBlock.Paragraph>().Last().Text.ToString().ShouldBe(shown.Text.ToString());
    }

    [Fact]
    public async Task When_nobody_shares_nothing_is_posted()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00");
        await channel.UntilAsync(NineInBerlin);
        await channel.AnswerAsync("bob", channel.AnswerPrivately);
        await channel.UntilAsync(FiveInBerlin.AddHours(3));

        channel.Digests.ShouldBeEmpty();
        channel.Questions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_shared_can_be_taken_back_until_the_digest_and_nothing_is_added_after_it()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily 09:00");
        await channel.UntilAsync(NineInBerlin);
        var offers = new[] { await channel.AnswerAsync("ann", channel.AnswerPrivately), await channel.AnswerAsync("bob", channel.AnswerPrivately) };
        var shared = await channel.ShareAsync("ann", offers[0]);
        await channel.ShareAsync("cid", await channel.AnswerAsync("cid", channel.AnswerPrivately));
        await channel.PressAsync("ann", Button(shared, "Take it back"));
        await channel.UntilAsync(FiveInBerlin);

        Text(channel.Digests.ShouldHaveSingleItem()).ShouldNotContain("Ann");
        Text((await channel.PressAsync("bob", Button(offers[1], "Show me")))!).ShouldStartWith("Too late for the digest");
    }

    [Fact]
    public async Task Whoever_is_forgotten_is_in_no_digest_that_is_not_posted()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("cid", "daily 09:00 every day");
        await channel.UntilAsync(NineInBerlin.AddHours(1));
        await channel.ShareAsync("ann", await channel.AnswerAsync("ann", channel.AnswerPrivately));
        await channel.ShareAsync("bob", await channel.AnswerAsync("bob", channel.AnswerPrivately, "Our plant flooded in 2021. I moved forty pallets by hand and saved 12,000 euros."));
        await channel.SayAsync("bob", "forget me now");
        // The digest is written, and waits to be sent.
        await channel.UntilAsync(FiveInBerlin.AddHours(1), sends: false);
        await channel.SayAsync("ann", "forget me now");

        channel.Digests.ShouldBeEmpty();
        (await channel.Host.RowsAsync()).Count(r => r.Conversation == Name && r.Body.Contains("bakery", StringComparison.Ordinal)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_whose_answers_wait_to_be_posted_the_one_who_stays_is_posted()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("cid", "daily 09:00 every day");
        await channel.UntilAsync(NineInBerlin.AddHours(1));
        await channel.ShareAsync("ann", await channel.AnswerAsync("ann", channel.AnswerPrivately));
        await channel.ShareAsync("bob", await channel.AnswerAsync("bob", channel.AnswerPrivately, "Our plant flooded in 2021. I moved forty pallets by hand and saved 12,000 euros."));
        await channel.UntilAsync(FiveInBerlin.AddHours(1), sends: false);
        await channel.SayAsync("ann", "forget me now");

        Text(channel.Digests.ShouldHaveSingleItem()).ShouldContain("Bob");
        Text(channel.Digests[0]).ShouldNotContain("bakery");
    }
}
