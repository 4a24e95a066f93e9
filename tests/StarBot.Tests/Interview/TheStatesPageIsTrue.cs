using StarBot.Interviewing.Interview;

namespace StarBot.Tests.Interview;

public class TheStatesPageIsTrue
{
    private static readonly string File = Path.Combine(Root(AppContext.BaseDirectory), "docs", "interview-states.md");

    [Fact]
    public void The_page_in_the_repository_is_what_the_table_draws()
    {
        var drawn = InterviewStatesPage.Draw(TransitionTable.Rows);
        if (Environment.GetEnvironmentVariable("STARBOT_WRITE_DOCS") == "1")
            System.IO.File.WriteAllText(File, drawn);
        System.IO.File.ReadAllText(File).ShouldBe(drawn);
    }

    [Fact]
    public void No_pair_has_two_rows() =>
        TransitionTable.Rows.GroupBy(r => (r.From, r.Input)).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();

    [Fact]
    public void Nothing_leads_out_of_an_interview_that_is_over() =>
        TransitionTable.Rows.ShouldAllBe(r => r.From != Phase.Finished && r.From != Phase.Expired);

    private static string Root(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "docs", "packs.md")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
