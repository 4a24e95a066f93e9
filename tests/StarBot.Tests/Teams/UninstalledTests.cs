using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Mock;

namespace StarBot.Tests.Teams;

/// <summary>StarBot is taken out of Teams while an interview is under way.</summary>
public class UninstalledTests
{
    [Fact]
    public async Task The_clock_says_nothing_to_whoever_has_taken_it_out_and_the_answer_waits_for_them()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        await room.SayAsync("I fixed the pump of a water works.");
        var removed = room.Personal("installationUpdate", "i1");
        removed["action"] = "remove";
        await room.PostAsync(removed.ToJsonString());
        var before = await PostsAsync(room);
        for (var i = 0; i < 20; i++)
        {
            room.Time.Pass(60);
            await room.TakeDueAsync();
        }

        (await PostsAsync(room)).ShouldBe(before);
        await room.SayAsync("It ran for three weeks.");
        (await room.LookAsync(async db => InterviewJson.StateIn((await db.Conversations.SingleAsync()).State!))).AnswerText
            .ShouldBe("I fixed the pump of a water works.\nIt ran for three weeks.");
    }

    [Fact]
    public async Task Whoever_is_back_is_asked_again_when_their_patience_is_over()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("practice ownership");
        var removed = room.Personal("installationUpdate", "i1");
        removed["action"] = "remove";
        await room.PostAsync(removed.ToJsonString());
        await room.SayAsync("I fixed the pump of a water works.");
        var before = await PostsAsync(room);
        room.Time.Pass(60);
        (await room.TakeDueAsync()).ShouldBe(1);
        (await PostsAsync(room)).ShouldBe(before + 1);
    }

    private static Task<int> PostsAsync(TeamsRoom room) => room.LookAsync(db => db.Outbox.CountAsync());
}
