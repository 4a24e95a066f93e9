using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Storage;

/// <summary>What is kept belongs to one person: it can be had, it can be forgotten, and nobody else sees it.</summary>
public class PrivacyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Forgetting_leaves_no_answer_story_or_earlier_post_of_the_person_and_keeps_those_of_others()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await KeepStoryAsync(host, "c1", "anna", "I ran a bakery.");
        await KeepStoryAsync(host, "c2", "anna", "I ran a ferry.");
        await KeepStoryAsync(host, "c3", "ben", "I ran a library.");
        await host.SayAsync("forget me now", "c1", "anna");

        (await host.LookAsync(db => db.Answers.AsNoTracking().Select(a => a.Person).Distinct().ToListAsync(Token))).ShouldBe(["ben"]);
        (await host.LookAsync(db => db.Stories.AsNoTracking().Select(a => a.Person).Distinct().ToListAsync(Token))).ShouldBe(["ben"]);
        var left = await host.LookAsync(db => db.Conversations.AsNoTracking().Where(c => c.Person == "anna").ToListAsync(Token));
        left.Select(c => (c.Conversation, c.State, c.DueAt)).ShouldBe([("c1", null, null)], "only the address that the goodbye goes to");
        (await host.RowsAsync()).Where(r => r.Conversation != "c3").Select(r => TurnTaker.PostOf(r).Summary).ShouldBe(["Everything is deleted."]);
    }

    [Fact]
    public async Task An_export_holds_the_answers_and_the_stories()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await KeepStoryAsync(host, "c", "anna", "I ran a bakery.");
        var file = (await host.SayAsync("export", "c", "anna")).Posts.Single().Post.Blocks.OfType<PostBlock.Attachment>().Single();

        var export = System.Text.Json.JsonDocument.Parse(file.Content).RootElement;
        export.GetProperty("answers")[0].GetProperty("Answer").GetString().ShouldBe("I ran a bakery.");
        export.GetProperty("stories")[0].GetProperty("Answer").GetString().ShouldBe("I ran a bakery.");
    }

    [Fact]
    public async Task Stories_of_one_person_are_not_shown_to_another()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await KeepStoryAsync(host, "c1", "anna", "I ran a bakery.");

        (await StoriesOfAsync(host, "c1", "anna")).ShouldContain("bakery");
        (await StoriesOfAsync(host, "c2", "ben")).ShouldNotContain("bakery");
        PostText.ToPlainText((await host.SayAsync("export", "c2", "ben")).Posts[0].Post).ShouldNotContain("bakery");
    }

    private static async Task<string> StoriesOfAsync(RoomHost host, string conversation, string person) =>
        PostText.ToPlainText((await host.SayAsync("stories", conversation, person)).Posts[0].Post);

    private static async Task KeepStoryAsync(RoomHost host, string conversation, string person, string answer)
    {
        foreach (var word in new[] { "practice ownership", answer, "done", "done", "4", "save story" })
            await host.SayAsync(word, conversation, person);
    }
}
