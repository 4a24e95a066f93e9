using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Teams;

namespace StarBot.Tests.Teams;

/// <summary>The typing mark, shown while an answer is read for long and never else.</summary>
public class TypingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_an_answer_is_read_for_long_a_typing_mark_is_shown_and_never_else()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        var address = await room.LookAsync(db => db.Conversations.Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).SingleAsync(Token));
        var sign = room.Services.GetRequiredService<ReadingSign>();
        sign.After(address, new IncomingContent.Message("m", "part of an answer"), new TurnResult(SeenBefore: false, []));
        sign.After(address, new IncomingContent.Pressed("done"), new TurnResult(SeenBefore: true, []));
        await room.Services.GetRequiredService<Errands>().RunWaitingAsync(Token);
        Typing(room).ShouldBe(0);

        sign.After(address, new IncomingContent.Pressed("done"), new TurnResult(SeenBefore: false, []));
        await room.Services.GetRequiredService<Errands>().RunWaitingAsync(Token);
        Typing(room).ShouldBe(1);
    }

    [Theory]
    [InlineData("done")]
    [InlineData("Read again.")]
    public async Task An_ended_answer_that_is_not_read_yet_shows_the_typing_mark_typed_or_pressed(string word)
    {
        await using var room = await TeamsRoom.OpenAsync(also: services => services.AddSingleton<ITurns, StillReading>());
        await room.SayAsync("Last spring I ran the bakery on my own.");
        await room.SendAllAsync();
        Typing(room).ShouldBe(0);
        await room.SayAsync(word);
        var invoke = room.Personal("invoke", "f1");
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = new JsonObject { ["word"] = word.ToLowerInvariant().TrimEnd('.') } } };
        await room.PostAsync(invoke.ToJsonString());
        await room.SendAllAsync();

        Typing(room).ShouldBe(2);
        room.Connector.Calls.Last(c => c.IsSend).Path.ShouldBe("/emea/v3/conversations/a%3Apersonal/activities");
    }

    /// <summary>A reader that takes its time: nothing is said in the turn itself.</summary>
    private sealed class StillReading : ITurns
    {
        public Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation) => Task.FromResult(new TurnResult(SeenBefore: false, []));

        public Task<ConversationView> LookAsync(Address address, CancellationToken cancellation) => Task.FromResult(new ConversationView(true, [], []));
    }

    private static int Typing(TeamsRoom room) => room.Connector.Calls.Count(c => c.IsSend && c.Body.GetProperty("type").GetString() == "typing");
}
