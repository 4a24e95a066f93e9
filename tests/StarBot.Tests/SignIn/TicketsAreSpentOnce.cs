using Microsoft.EntityFrameworkCore;
using StarBot.Practice.SignIn;
using StarBot.Tests.Turns;

namespace StarBot.Tests.SignIn;

public class TicketsAreSpentOnce
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_can_be_looked_at_often_and_spent_once_with_what_it_was_issued_for()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var tickets = Tickets(room);
        var token = await tickets.IssueAsync("install", "T1", "U1", "state", Lifetime, Token);

        (await tickets.PeekAsync("install", token, Token)).ShouldBe(new Ticket("T1", "U1", "state"));
        (await tickets.SpendAsync("install", token, Token)).ShouldBe(new Ticket("T1", "U1", "state"));
        (await tickets.SpendAsync("install", token, Token)).ShouldBeNull();
        (await tickets.PeekAsync("install", token, Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_many_who_spend_it_at_once_on_two_hosts_one_succeeds()
    {
        await using var room = await PracticeRoom.OpenAsync();
        Tickets[] hosts = [Tickets(room), Tickets(room)];
        var token = await hosts[0].IssueAsync("page", "T1", "U1", null, Lifetime, Token);
        var spent = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => hosts[i % 2].SpendAsync("page", token, Token)));

        spent.Count(t => t is not null).ShouldBe(1);
    }

    [Fact]
    public async Task It_ends_with_its_time_and_is_none_for_another_purpose()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var tickets = Tickets(room);
        var token = await tickets.IssueAsync("page", "T1", "U1", null, Lifetime, Token);
        (await tickets.SpendAsync("install", token, Token)).ShouldBeNull();
        room.Time.Pass(Lifetime.TotalSeconds + 1);
        (await tickets.SpendAsync("page", token, Token)).ShouldBeNull();

        await tickets.IssueAsync("page", "T1", "U2", null, Lifetime, Token);
        (await room.Host().LookAsync(db => db.Tickets.CountAsync(Token))).ShouldBe(1, "What has ended is deleted with the next.");
    }

    [Fact]
    public async Task The_database_holds_a_hash_of_it_only()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var token = await Tickets(room).IssueAsync("page", "T1", "U1", "a secret", Lifetime, Token);
        await using var connection = room.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Hash || Payload FROM Tickets";
        var row = (string)(await command.ExecuteScalarAsync(Token))!;

        row.ShouldNotContain(token);
        row.ShouldNotContain("a secret");
    }

    private static Tickets Tickets(PracticeRoom room)
    {
        var host = room.Host();
        return new Tickets(host.Databases, host.Writer, room.Time);
    }
}
