using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Teams;

namespace StarBot.Tests.Teams;

/// <summary>A message action, a form in the chat, and a file that is offered.</summary>
public class DialogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_action_reads_on_the_spot_for_the_one_who_asks_and_keeps_nothing()
    {
        await using var room = await TeamsRoom.OpenAsync();
        var invoke = room.Personal("invoke", "f1");
        invoke["name"] = "composeExtension/fetchTask";
        invoke["value"] = new JsonObject
        {
            ["commandId"] = "review",
            ["messagePayload"] = new JsonObject
            {
                ["body"] = new JsonObject
                {
                    ["contentType"] = "html",
                    ["content"] = "<p>In March the oven broke. I had to bake 200 loaves by six.</p><p>I called three firms &amp; had it back by noon. We sold all 200 loaves.</p>",
                },
            },
        };
        var task = (await room.PostAsync(invoke.ToJsonString())).Body!.Value.GetProperty("task");

        task.GetProperty("type").GetString().ShouldBe("continue");
        var card = task.GetProperty("value").GetProperty("card").GetProperty("content");
        TeamsLimits.HoldCard(card);
        card.GetRawText().ShouldContain("three firms \\u0026 had it");
        (await room.LookAsync(db => db.Outbox.CountAsync(Token))).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_stands_in_the_chat_and_what_is_filled_in_is_taken()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("help");
        var address = await room.LookAsync(db => db.Conversations.Select(c => new Address(c.Platform, c.Workspace, c.Conversation, c.Person, c.AddressDetails)).SingleAsync(Token));
        await room.Services.GetRequiredService<TeamsPlatform>().ShowFormAsync(address, PracticeForm.Of(room.Services.GetRequiredService<PackLibrary>()), Token);
        var data = JsonNode.Parse(TeamsRoom.Actions(room.Connector.Sent.Single()).Single().GetProperty("data").GetRawText())!.AsObject();
        (data["focus"], data["questions"]) = ("Dive Deep", "1");
        var submit = room.Personal("message", "m-form");
        submit["value"] = data;
        await room.PostAsync(submit.ToJsonString());

        (await room.LookAsync(db => db.Conversations.SingleAsync(Token))).State!.ShouldContain("Dive Deep");
    }

    [Fact]
    public async Task An_export_is_offered_as_a_file_and_brought_where_the_person_agreed()
    {
        await using var room = await TeamsRoom.OpenAsync();
        await room.SayAsync("export");
        await room.SendAllAsync();
        var consent = room.Connector.Sent.Last().GetProperty("attachments")[0];
        consent.GetProperty("contentType").GetString().ShouldBe("application/vnd.microsoft.teams.card.file.consent");

        var accept = room.Personal("invoke", "f1");
        accept["name"] = "fileConsent/invoke";
        accept["value"] = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = JsonNode.Parse(consent.GetProperty("content").GetProperty("acceptContext").GetRawText()),
            ["uploadInfo"] = new JsonObject { ["uploadUrl"] = "https://contoso.sharepoint.com/upload", ["contentUrl"] = "https://contoso.sharepoint.com/x", ["uniqueId"] = "u", ["fileType"] = "json" },
        };
        (await room.PostAsync(accept.ToJsonString())).Status.ShouldBe(HttpStatusCode.OK);
        await room.SendAllAsync();
        JsonSerializer.Deserialize<JsonElement>(room.Connector.Uploads.ShouldHaveSingleItem()).TryGetProperty("answers", out _).ShouldBeTrue();
        room.Connector.Calls.Single(c => c.Method == "UPLOAD").Authorization.ShouldBeNull();

        accept["id"] = "f2";
        accept["value"]!["uploadInfo"]!["uploadUrl"] = "https://evil.example/upload";
        await room.PostAsync(accept.ToJsonString());
        await room.SendAllAsync();
        room.Connector.Uploads.Count.ShouldBe(1);
        room.Connector.Sent.Last().GetProperty("text").GetString().ShouldBe("I could not put the file among yours. Say export again in a while.");
    }
}
