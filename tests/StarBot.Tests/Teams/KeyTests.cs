using System.Net;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Teams.Authentication;

namespace StarBot.Tests.Teams;

/// <summary>Keys come, go and cannot be had for a while.</summary>
public class KeyTests
{
    [Fact]
    public async Task A_new_key_is_found_by_one_look_and_an_old_one_that_was_taken_back_serves_no_more()
    {
        await using var room = await TeamsRoom.OpenAsync();
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
        room.Connector.Keys.Clear();
        room.Connector.Keys.Add(TestKey.Two);

        (await StatusAsync(room, room.Token with { Key = TestKey.Two, KeyId = "two" })).ShouldBe(HttpStatusCode.OK);
        room.Connector.KeyFetches.ShouldBe(2);
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_unknown_key_id_leads_to_one_look_and_to_the_next_only_after_five_minutes()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await StatusAsync(room, room.Token);
        room.Connector.KeyFetches.ShouldBe(1);

        foreach (var id in new[] { "x", "y", "x", "z" })
            (await StatusAsync(room, room.Token with { KeyId = id })).ShouldBe(HttpStatusCode.Forbidden);
        room.Connector.KeyFetches.ShouldBe(2);

        room.Time.Pass(301);
        await StatusAsync(room, room.Token with { KeyId = "x" });
        room.Connector.KeyFetches.ShouldBe(3);
    }

    [Fact]
    public async Task Known_keys_serve_while_the_metadata_cannot_be_had()
    {
        await using var room = await TeamsRoom.OpenAsync();
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
        room.Connector.IsDown = true;

        (await StatusAsync(room, room.Token with { KeyId = "unknown" })).ShouldBe(HttpStatusCode.Forbidden);
        room.Time.Pass(14 * 60 * 60);
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
        room.Time.Pass(14 * 60 * 60);
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_looked_up_again_after_half_a_day_while_the_old_ones_serve()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await StatusAsync(room, room.Token);
        room.Time.Pass(12.5 * 60 * 60);

        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
        for (var i = 0; i < 200 && room.Connector.KeyFetches < 2; i++)
            await Task.Delay(25, TestContext.Current.CancellationToken);
        room.Connector.KeyFetches.ShouldBe(2);
    }

    [Fact]
    public async Task Without_any_keys_nothing_is_let_in_and_it_is_asked_to_be_sent_again()
    {
        await using var room = await TeamsRoom.OpenAsync();
        room.Connector.IsDown = true;
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.ServiceUnavailable);

        room.Connector.IsDown = false;
        room.Time.Pass(6);
        (await StatusAsync(room, room.Token)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_asked_first_and_went_away_has_not_spoiled_it_for_the_next()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var keys = room.Services.GetRequiredService<SigningKeyStore>();
        using var gone = new CancellationTokenSource();
        var first = keys.FindAsync("one", gone.Token).AsTask();
        await gone.CancelAsync();
        await Should.NotThrowAsync(first.ContinueWith(_ => { }, TestContext.Current.CancellationToken, TaskContinuationOptions.None, TaskScheduler.Default));

        (await keys.FindAsync("one", TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    private static async Task<HttpStatusCode> StatusAsync(TeamsRoom room, TestToken token) =>
        (await room.PostAsync(room.Message("help", $"m{Guid.NewGuid():N}").ToJsonString(), $"Bearer {token.Write()}")).Status;
}
