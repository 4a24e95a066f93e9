using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Installing;
using StarBot.Practice.Messages;
using StarBot.Practice.People;
using StarBot.Practice.Turns;

namespace StarBot.Tests.Turns;

/// <summary>What platforms say of people, who installed StarBot, and messages that are read on the spot.</summary>
public class KeptForPlatforms
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_known_of_a_person_is_replaced_by_what_is_known_later_and_goes_with_them()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        var people = new KnownPeople(host.Databases, host.Writer);
        await people.RememberAsync(Ann(room.Time.Now, "Europe/Berlin"), Token);
        await people.RememberAsync(Ann(room.Time.Now.AddDays(1), "Asia/Kolkata"), Token);
        (await people.FindAsync("w", "p", Token))!.TimeZone.ShouldBe("Asia/Kolkata");

        await host.SayAsync("forget me now");
        (await people.FindAsync("w", "p", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task An_installation_is_changed_by_one_of_two_who_read_it()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        var installations = new Installations(host.Databases, host.Writer);
        await installations.SaveAsync(Installed("first", room.Time.Now), Token);
        var read = (await installations.FindAsync("told", "w", Token))!;

        (await installations.ChangeAsync(read, Installed("second", room.Time.Now), Token)).ShouldBeTrue();
        (await installations.ChangeAsync(read, Installed("third", room.Time.Now), Token)).ShouldBeFalse();
        var kept = (await installations.FindAsync("told", "w", Token))!;
        (kept.Secrets, kept.Version).ShouldBe(("second", 2));

        (await installations.DeleteAsync("told", "w", Token)).ShouldBeTrue();
        (await installations.FindAsync("told", "w", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task A_message_is_read_as_an_answer_while_an_interview_goes_on_and_is_not_kept()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", "Last spring I ran the bakery on my own for a week.");
        var asked = new Incoming(RoomHost.Message("", "", 0).From, "review", 99, new IncomingContent.ToReview("We lost the oven. I called three firms and had it back by noon."));
        var post = (await host.Turns.TakeAsync(asked, Token)).Posts.ShouldHaveSingleItem().Post;

        post.Blocks.OfType<PostBlock.Ratings>().ShouldHaveSingleItem();
        (await host.DraftAsync()).ShouldBe(["Last spring I ran the bakery on my own for a week."]);
        (await host.LookAsync(db => db.Answers.CountAsync(Token))).ShouldBe(0);
    }

    private static PersonRow Ann(DateTimeOffset now, string zone) =>
        new() { Workspace = "w", Person = "p", Platform = "told", Name = "Ann", TimeZone = zone, RefreshedAt = now };

    private static InstallationRow Installed(string secrets, DateTimeOffset now) =>
        new() { Platform = "told", Workspace = "w", Secrets = secrets, Version = 1, ChangedAt = now };
}
