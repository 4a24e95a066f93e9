using System.Text;
using StarBot.Interviewing.Interview;

namespace StarBot.Tests.Interview;

/// <summary>Draws <c>docs/interview-states.md</c> from the table of transitions.</summary>
internal static class InterviewStatesPage
{
    public static string Draw(IReadOnlyList<Transition> rows)
    {
        var page = new StringBuilder();
        page.Append("# The states of an interview\n\n");
        page.Append("Drawn from `TransitionTable.Rows`; a test compares the two. Edit the table and draw this page anew with\n");
        page.Append("`STARBOT_WRITE_DOCS=1 dotnet test`.\n\n");
        page.Append("What has no row here leaves the state as it is: a person is told what can be done now, a late reading or an early clock is passed over.\n\n");
        page.Append("```mermaid\nstateDiagram-v2\n");
        page.AppendJoin('\n', Arrows(rows)).Append("\n```\n");
        foreach (var from in rows.GroupBy(r => r.From).OrderBy(g => g.Key))
        {
            page.Append($"\n## {from.Key}\n\n| on | what it does | then |\n| --- | --- | --- |\n");
            foreach (var row in from)
                page.Append($"| {row.Input.Name} | {row.What} | {string.Join(", ", row.To)} |\n");
        }

        return page.ToString();
    }

    /// <summary>One arrow for each two phases, with all that leads from the one to the other.</summary>
    private static IEnumerable<string> Arrows(IReadOnlyList<Transition> rows) =>
    [
        $"    [*] --> {Phase.Asking}",
        $"    [*] --> {Phase.Listening}",
        .. rows.SelectMany(r => r.To.Where(to => to != r.From).Select(to => (r.From, To: to, r.Input.Name)))
            .GroupBy(a => (a.From, a.To))
            .OrderBy(g => g.Key)
            .Select(g => $"    {g.Key.From} --> {g.Key.To} : {string.Join(", ", g.Select(a => a.Name))}"),
        $"    {Phase.Finished} --> [*]",
        $"    {Phase.Expired} --> [*]",
    ];
}
