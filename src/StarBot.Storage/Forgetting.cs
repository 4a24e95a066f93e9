using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>Deletes what is kept of a person; what remains is the conversation in which they asked for it.</summary>
internal static class Forgetting
{
    public static async Task RunAsync(PracticeDb db, Address from)
    {
        await db.Answers.Where(a => a.Workspace == from.Workspace && a.Person == from.Person).ExecuteDeleteAsync();
        await db.Stories.Where(s => s.Workspace == from.Workspace && s.Person == from.Person).ExecuteDeleteAsync();
        await db.Daily.Where(d => d.Workspace == from.Workspace && d.Person == from.Person).ExecuteDeleteAsync();
        await db.People.Where(p => p.Workspace == from.Workspace && p.Person == from.Person).ExecuteDeleteAsync();
        var theirs = db.Conversations.Where(c => c.Workspace == from.Workspace && c.Person == from.Person);
        await db.Outbox.Where(o => theirs.Any(c => c.Workspace == o.Workspace && c.Platform == o.Platform && c.Conversation == o.Conversation))
            .ExecuteDeleteAsync();
        await db.Heard.Where(h => theirs.Any(c => c.Workspace == h.Workspace && c.Platform == h.Platform && c.Conversation == h.Conversation))
            .ExecuteDeleteAsync();
        await db.Tickets.Where(t => t.Workspace == from.Workspace && t.Person == from.Person).ExecuteDeleteAsync();
        await Sharing.ForgetAsync(db, from);
        await theirs.Where(c => c.Conversation != from.Conversation || c.Platform != from.Platform).ExecuteDeleteAsync();
    }
}
