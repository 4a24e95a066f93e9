using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Tests.Turns;
using StarBot.Tests.Web;

namespace StarBot.Tests.Scenarios;

/// <summary>On the page, in a browser without script: an answer is what stands in the box, whole; what is said is counted on the page.</summary>
/// <param name="presses">Presses the word where the page offers it; otherwise every word is typed.</param>
internal sealed class PageFace(bool presses) : IFace
{
    /// <summary>Whom the page took this browser for; known once it was played.</summary>
    public string Person { get; private set; } = "";

    /// <summary>The time of the host. It is about now, for a browser drops cookies whose time is over, and stands still, as posts name the day.</summary>
    public SettableTime Time { get; } = new() { Now = DateTimeOffset.UtcNow };

    public async Task<IReadOnlyList<Post>> PlayAsync(Script script)
    {
        using var premises = new Premises();
        await using var host = await RunningHost.StartAsync(premises, app => app.Services.AddSingleton<TimeProvider>(Time));
        using var visitor = await new Visitor(host).OpenAsync();
        foreach (var step in script.Steps)
        {
            await (step switch
            {
                Script.Step.Answer answer => visitor.SayAsync(string.Join('\n', answer.Lines)),
                Script.Step.Word word => WordAsync(visitor, word.Text),
                _ => Task.CompletedTask,
            });
            visitor.Status.ShouldBe(HttpStatusCode.OK);
        }

        await using var db = await host.Get<IDbContextFactory<PracticeDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var rows = await db.Outbox.AsNoTracking().OrderBy(o => o.Number).ToListAsync(TestContext.Current.CancellationToken);
        Person = rows[0].Conversation;
        // Read back from the page as it is opened anew, entry by entry.
        await visitor.OpenAsync();
        visitor.Page.QuerySelectorAll(".entry.said").Select(e => e.GetAttribute("data-number")).ShouldBe(rows.Select(r => $"{r.Number}"));
        string[] answers = [.. script.Steps.OfType<Script.Step.Answer>().Select(a => string.Join('\n', a.Lines))];
        visitor.Told.Where(answers.Contains).ShouldBe(answers);
        return [.. rows.Select(TurnTaker.PostOf)];
    }

    private Task WordAsync(Visitor visitor, string word) =>
        presses && visitor.Page.QuerySelector($".offers button[value='{word}']") is { } offered
            ? visitor.PressAsync(offered.TextContent)
            : visitor.SayAsync(word);
}
