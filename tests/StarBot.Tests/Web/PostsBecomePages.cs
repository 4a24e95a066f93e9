using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StarBot.Practice.Messages;
using StarBot.Web.Posts;

namespace StarBot.Tests.Web;

/// <summary>Each kind of block has its drawing on the page, and a person's words are only ever text in it.</summary>
public class PostsBecomePages
{
    private const string Words = "<b>&amp; \"me\"</b>";

    private static readonly PostBlock[] Blocks =
    [
        new PostBlock.Heading(Words), new PostBlock.Paragraph(Line.Bold(Words) + Line.Quote(Words) + Line.Italic(Words)), new PostBlock.Bullets([Words]),
        new PostBlock.Steps([Line.Italic(Words)]), new PostBlock.Ratings([new Rating(Words, 2, 5, Words)]),
        new PostBlock.Draft([new DraftPart("S", Words, [Words], Words)]) { Told = [new ToldRun(Words, "S"), new ToldRun(Words, null)], Shares = [new PartShare("S", Words, 7)] },
        new PostBlock.Facts([new Fact(Words, Words)]), new PostBlock.SmallPrint(Words), new PostBlock.Attachment(Words, "text/plain", "c"),
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Blocks.Length)];

    [Fact]
    public void Every_kind_of_block_is_among_them() =>
        Blocks.Select(b => b.GetType()).ShouldBe(typeof(PostBlock).GetNestedTypes().Where(t => t.IsSubclassOf(typeof(PostBlock))), ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Each))]
    public async Task A_block_shows_its_words_as_text(int block)
    {
        var body = new HtmlParser().ParseDocument(await HtmlOf(Blocks[block])).Body!;

        body.TextContent.ShouldContain(Words);
        body.QuerySelectorAll("b:not(.badge)").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://starbot.example.org/sign-in/x", true)]
    [InlineData("javascript:alert(1)", false)]
    public async Task Only_an_address_of_the_web_becomes_a_link(string address, bool isLink) =>
        (await HtmlOf(new PostBlock.Paragraph(Line.Link(address)))).Contains("<a ").ShouldBe(isLink);

    private static async Task<string> HtmlOf(PostBlock block)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?> { [nameof(PostView.Post)] = new Post("", [block], []), [nameof(PostView.Number)] = 1L };
            return (await renderer.RenderComponentAsync<PostView>(ParameterView.FromDictionary(parameters))).ToHtmlString();
        });
    }
}
