using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Tests.Teams;

namespace StarBot.Tests.Scenarios;

/// <summary>In Teams' personal chat: each line a message, then Done; what is said is counted at the Bot Connector.</summary>
internal sealed class TeamsFace(TeamsFace.Word how) : IFace
{
    private int _ids;

    /// <summary>How a word comes: typed, from a card that can execute, or from one that cannot.</summary>
    internal enum Word
    {
        Typed,
        Executed,
        Submitted,
    }

    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        // The ids of conversation and person seed the picks: the terminal's give the terminal's questions.
        await using var room = await TeamsRoom.OpenAsync();
        foreach (var step in script.Steps)
        {
            if (step is Script.Step.Word word)
                await WordAsync(room, word.Text);
            foreach (var line in step is Script.Step.Answer answer ? answer.Lines : [])
                await PostAsync(room, Said(room, line));
            if (step is Script.Step.Answer)
                await WordAsync(room, "done");
            // As people see it: what was said is there before they go on.
            await room.SendAllAsync();
        }

        var rows = await room.LookAsync(db => db.Outbox.AsNoTracking().OrderBy(o => o.Number).ToListAsync(TestContext.Current.CancellationToken));
        room.Connector.Sent.Count().ShouldBe(rows.Count);
        return [.. rows.Select(TurnTaker.PostOf)];
    }

    private Task WordAsync(TeamsRoom room, string word) => how switch
    {
        Word.Typed => PostAsync(room, Said(room, word)),
        Word.Executed => PostAsync(room, Executed(room, word)),
        _ => PostAsync(room, Submitted(room, word)),
    };

    private static async Task PostAsync(TeamsRoom room, JsonObject activity)
    {
        room.Time.Pass(1);
        (await room.PostAsync(activity.ToJsonString())).Status.ShouldBe(HttpStatusCode.OK);
    }

    private JsonObject Said(TeamsRoom room, string text) => ByAnn(room.Message(text, $"m{++_ids}"));

    private JsonObject Submitted(TeamsRoom room, string word)
    {
        var submitted = ByAnn(room.Personal("message", $"m{++_ids}"));
        submitted["value"] = new JsonObject { ["word"] = word };
        return submitted;
    }

    private JsonObject Executed(TeamsRoom room, string word)
    {
        var invoke = ByAnn(room.Personal("invoke", $"m{++_ids}"));
        invoke["name"] = "adaptiveCard/action";
        invoke["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "press", ["data"] = new JsonObject { ["word"] = word } } };
        return invoke;
    }

    private static JsonObject ByAnn(JsonObject activity)
    {
        activity["from"]!["aadObjectId"] = "ann";
        return activity;
    }
}
