using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Home;
using StarBot.Tests.Slack.Recorder;
using Button = StarBot.Practice.Messages.Button;

namespace StarBot.Tests.Slack;

/// <summary>Whatever stands in a post, Slack takes its blocks, and nothing in them names, links or breaks anything.</summary>
public class BlocksTests
{
    private static readonly string[] Hostile =
    [
        "<!channel> <!here> <@U1> <#C1|general> @everyone @channel", "*bold* _italic_ ~gone~ `code` ```block``` > quote", "<https://evil.example|Click me> https://evil.example www.evil.example",
        ":smile: :tada:", "\"}]} {\"type\":\"image\"}", "&amp; &lt;!channel&gt; & < >", new string('w', 20_000), string.Join(' ', Enumerable.Repeat("pump", 4000)),
        string.Concat(Enumerable.Repeat("👩‍🔧", 3000)), "\u202Eevil\u0000\u0007", "a\n\n\n1. b\n- c", "", " ", "\uD83D",
    ];

    public static TheoryData<int> Each => [.. Enumerable.Range(0, Hostile.Length)];

    private static IEnumerable<string> FaultsIn(PostMessage message)
    {
        var faults = new Faults("message");
        var json = $$"""{"text":{{JsonSerializer.Serialize(message.Text)}},"blocks":{{BlockKitJson.Of(message.Blocks)}}}""";
        CallRules.Said(JsonDocument.Parse(json).RootElement, faults);
        return faults.Everything();
    }

    private static IEnumerable<string> FaultsIn(View view)
    {
        var faults = new Faults("view");
        BlockRules.View(JsonDocument.Parse(BlockKitJson.Of(view)).RootElement, faults);
        return faults.Everything();
    }

    private static Post Everything(string text, int times = 1) => new(
        text,
        [
            .. Enumerable.Repeat<IEnumerable<PostBlock>>(
            [
                new PostBlock.Heading(text), new PostBlock.Paragraph(Line.Bold(text) + Line.Quote(text) + text + Line.Italic(text)), new PostBlock.Bullets([text, Line.Quote(text)]),
                new PostBlock.Steps([text, text, text]), new PostBlock.Ratings([new Rating(text, 3, 5, text), new Rating(text, 9, 5, text)]),
                new PostBlock.Facts([new Fact(text, text), new Fact("b", Line.Quote(text))]), new PostBlock.SmallPrint(text), new PostBlock.Attachment(text, "text/plain", text),
                new PostBlock.Draft([new DraftPart("S", text, [text, text], text), new DraftPart("T", "Task", [], null)]), new PostBlock.Paragraph(text),
            ], times).SelectMany(b => b),
        ],
        [.. Enumerable.Range(0, 30).Select(i => new Button(text, text.Length > 0 ? text : $"{i}") { Style = (ButtonStyle)(i % 3) })]);

    [Theory]
    [MemberData(nameof(Each))]
    public void Hostile_words_stay_words(int which)
    {
        var post = Everything(Hostile[which]);
        FaultsIn(PostMessage.Of(post, 7)).ShouldBeEmpty();
        FaultsIn(PostMessage.Of(Everything(Hostile[which], 12), 7)).ShouldBeEmpty();
        FaultsIn(Modals.OfPost(Hostile[which].Length == 0 ? "x" : Hostile[which], post)).ShouldBeEmpty();
        FaultsIn(Modals.Sharing(Everything(Hostile[which], 3), 7)).ShouldBeEmpty();
        FaultsIn(AppHome.ViewOf(new Overview(Hostile[which], which % 2 == 0, 1, 2, post, null))).ShouldBeEmpty();
    }

    [Fact]
    public void Any_words_make_blocks_that_slack_takes() => Prop.ForAll<NonNull<string>, PositiveInt>((text, times) =>
        !FaultsIn(PostMessage.Of(Everything(text.Get, Math.Min(times.Get, 20)), 7)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_form_makes_a_modal_that_slack_takes() => Prop.ForAll<NonEmptyString, NonNull<string>[], PositiveInt>((label, values, count) =>
    {
        var choices = values.Select((v, i) => new FormChoice($"{i}{v.Get}", label.Get)).DistinctBy(c => c.Value);
        var fields = Enumerable.Range(0, Math.Min(count.Get, 130)).Select(i => new FormField($"f{i}", label.Get, "0" + label.Get, i % 2 == 0 ? [] : [.. choices], label.Get));
        return !FaultsIn(Modals.OfForm(new Form(label.Get, label.Get, [.. fields], label.Get))).Any();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_too_much_is_shortened_and_can_be_read_whole()
    {
        var post = new Post("Long", [.. Enumerable.Range(0, 80).Select(i => new PostBlock.Paragraph($"Paragraph {i}. {new string('x', 300)}"))], [new Button("Next", "next")]);
        var message = PostMessage.Of(post, 7);
        message.Blocks.OfType<Block.Actions>().ShouldHaveSingleItem().Elements.OfType<Element.Button>().Select(b => b.Text.Text).ShouldBe(["Next", "Read it all"]);
        ((View)Modals.OfPost("Long", post)).Blocks.Length.ShouldBe(80);
    }

    [Fact]
    public void A_long_paragraph_is_split_between_words_and_loses_none()
    {
        var words = string.Join(' ', Enumerable.Range(0, 1200).Select(i => $"word{i}"));
        var message = PostMessage.Of(new Post("x", [new PostBlock.Paragraph(words)], []), 7);
        var texts = message.Blocks.OfType<Block.RichText>().SelectMany(b => b.Elements).Cast<RichTextElement.Section>()
            .SelectMany(s => s.Elements).Cast<RichTextRun.Text>().Select(t => t.Content).ToList();
        texts.Count.ShouldBeGreaterThan(1);
        string.Concat(texts).ShouldBe(words);
    }

    [Fact]
    public void The_rules_see_what_slack_would_not_take()
    {
        var faults = new Faults("x");
        CallRules.Said(JsonDocument.Parse("""{"text":"<!channel>","blocks":[{"type":"section"},{"type":"header","text":{"type":"mrkdwn","text":""}},{"type":"actions","elements":[]}]}""").RootElement, faults);
        faults.Everything().Count().ShouldBeGreaterThanOrEqualTo(5);
    }
}
