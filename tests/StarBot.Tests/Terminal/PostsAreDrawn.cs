using Spectre.Console;
using StarBot.Practice.Messages;
using StarBot.Terminal;

namespace StarBot.Tests.Terminal;

public class PostsAreDrawn
{
    [Theory]
    [InlineData("[red]all of it[/] and [[this]]")]
    [InlineData("[bold")]
    [InlineData("*stars* _lines_ `code` :smile: #1")]
    public void A_persons_markup_comes_out_as_it_is(string said) =>
        new Desk().Drawn(new PostBlock.Paragraph(Line.Quote(said))).ShouldBe($"“{said}”\n\n");

    [Fact]
    public void Nothing_in_a_post_drives_the_terminal()
    {
        PostBlock[] blocks =
        [
            new PostBlock.Heading("\u001b[2Ja"),
            new PostBlock.Bullets(["\u001b]0;b\u0007"]),
            new PostBlock.Facts([new Fact("\u009bn", "v\u202ec")]),
            new PostBlock.Draft([new DraftPart("S", "Situation", ["d\u001b[31m"], "e\u001b[0m")]),
            new PostBlock.Ratings([new Rating("\u001br", 1, 5, "\u001bm")]),
            new PostBlock.Attachment("\u001bf.txt", "text/plain", "x"),
        ];
        var drawn = new Desk().Drawn([.. blocks]);
        drawn.Where(c => c != '\n' && char.IsControl(c)).ShouldBeEmpty();
        drawn.ShouldNotContain("\u202e");
    }

    [Fact]
    public void Ratings_are_dots_with_their_names_aligned() =>
        new Desk().Drawn(new PostBlock.Ratings([new Rating("Structure", 3, 5, "Nearly."), new Rating("Result", 7, 5, ""), new Rating("Fit", -1, 5, "")]))
            .ShouldBe("Structure  ●●●○○  Nearly.\nResult     ●●●●●\nFit        ○○○○○\n\n");

    [Fact]
    public void The_parts_of_a_draft_are_told_apart_by_their_letters() =>
        new Desk(width: 30).Drawn(new PostBlock.Draft(
        [
            new DraftPart("S", "Situation", ["In March a belt broke.", "Nobody knew why."], null),
            new DraftPart("T", "Task", [], "the goal"),
            new DraftPart("A", "Action", ["I drove there."], null),
            new DraftPart("R", "Result", ["It held."], "by how much"),
        ])).ShouldBe("S │ “In March a belt broke.\n  │ Nobody knew why.”\nT │ [add: the goal]\nA │ “I drove there.”\nR │ “It held.” [add: by how\n  │ much]\n\n");

    [Fact]
    public void The_parts_of_a_draft_have_a_colour_each()
    {
        var desk = new Desk(ansi: AnsiSupport.Yes);
        var draft = new PostBlock.Draft([.. "STAR".Select(c => new DraftPart($"{c}", "", ["x"], null))]);
        new PostRenderer(desk.Console, hasColours: true).Draw(new Post("", [draft], []));
        var codes = desk.Shown.TrimEnd().Split('\n').Select(l => l[..(l.IndexOf('m', StringComparison.Ordinal) + 1)]).ToList();
        codes.Count.ShouldBe(4);
        codes.ShouldAllBe(c => c.StartsWith("\u001b["));
        codes.ShouldBeUnique();
    }

    [Fact]
    public void Lists_hang_on_their_marks() =>
        new Desk(width: 27).Drawn(new PostBlock.Steps(["Say what you did, not we.", "Two."]), new PostBlock.Bullets(["One."]))
            .ShouldBe("1. Say what you did, not\n   we.\n2. Two.\n\n• One.\n\n");

    [Fact]
    public void A_full_stop_stays_with_the_quotation_before_it() =>
        new Desk(width: 20).Drawn(new PostBlock.Paragraph((Line)"You said: " + Line.Quote("it held up") + "."))
            .ShouldBe("You said: “it held\nup”.\n\n");

    [Fact]
    public void A_word_too_long_for_a_line_is_broken_and_kept() =>
        new Desk(width: 20).Drawn(new PostBlock.Paragraph("See " + new string('x', 45))).Replace("\n", "").ShouldBe("See" + new string('x', 45));

    [Fact]
    public void Facts_stand_in_two_columns() =>
        new Desk().Drawn(new PostBlock.Facts([new Fact("Questions", "4"), new Fact("Best", Line.Bold("Result"))])).ShouldBe("Questions  4\nBest       Result\n\n");

    [Theory]
    [InlineData(200, 88)]
    [InlineData(40, 40)]
    [InlineData(12, 12)]
    public void No_line_is_wider_than_the_console_or_88_columns(int width, int widest)
    {
        var words = string.Join(' ', Enumerable.Repeat("delivered it", 40));
        var lines = new Desk(width).Drawn(
            new PostBlock.Paragraph(words), new PostBlock.Steps([words]), new PostBlock.Draft([new DraftPart("S", "Situation", [words], null)]),
            new PostBlock.Facts([new Fact("Name", words)])).Split('\n');
        lines.Max(l => l.Length).ShouldBeLessThanOrEqualTo(widest);
        lines.Max(l => l.Length).ShouldBeGreaterThan(widest - 13);
    }

    [Fact]
    public void Buttons_are_words_to_type()
    {
        var desk = new Desk();
        new PostRenderer(desk.Console, hasColours: false).Draw(new Post("", [], [new Button("Done", "done"), new Button("I have no numbers", "no numbers")]));
        desk.Shown.ShouldBe("done · no numbers\n\n");
    }

    [Fact]
    public async Task An_attachment_is_written_into_the_folder_and_never_over_a_file_there()
    {
        var folder = Directory.CreateTempSubdirectory("starbot-").FullName;
        try
        {
            var desk = new Desk(width: 400);
            var files = Enumerable.Range(1, 2).Select(n => new PostBlock.Attachment("../export.md", "text/markdown", $"[red]{n}"));
            desk.Turns.Answers([.. files.Select(f => new Post("", [f], []))]);
            var session = new TerminalSession("export", false, TerminalSession.AddressOf("ann")) { Folder = folder };
            await TerminalInterview.RunAsync(
                desk.Console, new StringReader("export\n"), desk.Turns, session, TimeProvider.System, CancellationToken.None);

            File.ReadAllText(Path.Combine(folder, "export.md")).ShouldBe("[red]1");
            File.ReadAllText(Path.Combine(folder, "export-2.md")).ShouldBe("[red]2");
            desk.Shown.ReplaceLineEndings("").ShouldContain("export-2.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
