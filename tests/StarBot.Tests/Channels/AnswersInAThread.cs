using static StarBot.Tests.Channels.AChannel;

namespace StarBot.Tests.Channels;

/// <summary>Answers are private; a channel can choose to have them in the thread too, and what is said to them stays private even then.</summary>
public class AnswersInAThread
{
    [Fact]
    public async Task Where_answers_are_private_what_stands_in_the_thread_is_left_alone()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily now");
        await channel.AnswerInThreadAsync("bob", Answer);

        Text(channel.ToldTo("bob")[^1]).ShouldContain("what you wrote in the thread I leave alone");
        (await channel.Host.LookAsync(db => Task.FromResult(db.Answers.Count()))).ShouldBe(0);
    }

    [Fact]
    public async Task Where_the_channel_wants_them_they_are_taken_and_met_in_private()
    {
        await using var channel = await OpenAsync();
        await channel.CallAsync("ann", "daily answers in thread");
        await channel.CallAsync("ann", "daily now");
        await channel.CallAsync("ann", "daily answers in thread");
        Text(channel.Posts[^1]).ShouldContain("Answers are taken in private or in the thread.");
        await channel.AnswerInThreadAsync("bob", "Last year our bakery lost its oven.");
        await channel.AnswerInThreadAsync("bob", "I borrowed two small ovens and sold 340 loaves a day.");
        var posts = channel.Posts.Count;
        await channel.UntilOfferedAsync("bob");

        channel.ToldTo("bob").Select(Text).ShouldContain(t => t.Contains('●'), "The critique came.");
        Text(channel.ToldTo("bob")[^1]).ShouldContain("Do you want your answer in the channel's digest");
        channel.Posts.Count.ShouldBe(posts);
        (await channel.Host.LookAsync(db => Task.FromResult(db.Answers.ToList()))).ShouldHaveSingleItem().Answer
            .ShouldBe("Last year our bakery lost its oven.\nI borrowed two small ovens and sold 340 loaves a day.");
    }
}
