using StarBot.Practice.Messages;

namespace StarBot.Tests.Practice;

public class PostsBecomeText
{
    [Theory]
    [InlineData("*bold* _it_ `code` ~no~", "\\*bold\\* \\_it\\_ \\`code\\` \\~no\\~")]
    [InlineData("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>")]
    [InlineData("[here](https://x.example)", "\\[here\\](https\\://x.example)")]
    [InlineData("www.x.example @here a|b", "www\\.x.example \\@here a\\|b")]
    [InlineData("one\n# two\r\nthree", "one # two three")]
    public void A_candidates_markup_stays_text_in_Markdown(string said, string drawn) =>
        PostText.ToMarkdown(Of(new PostBlock.Paragraph(Line.Quote(said)))).ShouldBe($"“{drawn}”\n");

    [Theory]
    [InlineData("# head", "\\# head\n")]
    [InlineData("- dash", "\\- dash\n")]
    [InlineData("1. one", "1\\. one\n")]
    [InlineData("2020 was good.", "2020 was good.\n")]
    public void What_is_markup_only_at_the_start_of_a_line_is_escaped_there(string said, string drawn) =>
        PostText.ToMarkdown(Of(new PostBlock.Paragraph(said))).ShouldBe(drawn);

    [Fact]
    public void Plain_text_keeps_the_words_and_loses_control_characters() =>
        PostText.ToPlainText(Of(new PostBlock.Paragraph(Line.Quote("*a*\u001b[31m\tb\nc")))).ShouldBe("“*a*[31m b c”\n");

    [Fact]
    public void Ratings_are_dots_and_in_plain_text_also_a_figure()
    {
        var post = Of(new PostBlock.Ratings([new Rating("Structure", 4, 5, "Nearly whole."), new Rating("Result", 1, 5, "None.")]));
        PostText.ToMarkdown(post).ShouldBe("Structure ●●●●○ · Result ●○○○○\n");
        PostText.ToPlainText(post).ShouldBe("Structure ●●●●○ 4 of 5\nResult ●○○○○ 1 of 5\n");
    }

    [Fact]
    public void A_draft_is_a_line_a_part_with_what_to_add()
    {
        var post = Of(new PostBlock.Draft([new DraftPart("S", "Situation", ["In May.", "A belt broke."], null), new DraftPart("T", "Task", [], "the goal")]));
        PostText.ToMarkdown(post).ShouldBe("- **S** “In May. A belt broke.”\n- **T** \\[add: the goal\\]\n");
        PostText.ToPlainText(post).ShouldBe("- S “In May. A belt broke.”\n- T [add: the goal]\n");
    }

    [Fact]
    public void Every_kind_of_block_is_drawn()
    {
        PostBlock[] blocks =
        [
            new PostBlock.Heading("h"), new PostBlock.Paragraph("p"), new PostBlock.Bullets(["b"]), new PostBlock.Steps(["s"]),
            new PostBlock.Ratings([new Rating("r", 1, 5, "")]), new PostBlock.Draft([new DraftPart("S", "Situation", ["d"], null)]),
            new PostBlock.Facts([new Fact("f", "v")]), new PostBlock.SmallPrint("x"), new PostBlock.Attachment("a.txt", "text/plain", "c"),
        ];
        blocks.Select(b => b.GetType()).Distinct().Count().ShouldBe(typeof(PostBlock).GetNestedTypes().Count(t => t.IsSubclassOf(typeof(PostBlock))));
        blocks.ShouldAllBe(b => PostText.ToMarkdown(Of(b)).Trim().Length > 0 && PostText.ToPlainText(Of(b)).Trim().Length > 0);
    }

    private static Post Of(PostBlock block) => new("", [block], []);
}
