using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Installing;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Home;

/// <summary>A person's App Home: what is under way, a start, the daily question, how it goes, what is known and kept of them.</summary>
public sealed class AppHome(SlackWebApi api, SlackTokens tokens, Overviews overviews, Errands errands)
{
    private const string Publishing = "views.publish";

    /// <summary>Publishes it, beside the request.</summary>
    public void Publish(Address of)
    {
        ArgumentNullException.ThrowIfNull(of);
        errands.Run(of.Workspace, Publishing, async token =>
        {
            if (await tokens.FindAsync(of.Workspace, token) is { } bot)
                await api.ViewsPublishAsync(bot.Token, of.Person, ViewOf(await overviews.LookAsync(of, token)), token);
        });
    }

    public static View ViewOf(Overview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        var posts = new[] { UnderWay(overview), Daily(overview.Daily), overview.Progress with { Buttons = [] }, Kept(overview) };
        var blocks = posts.SelectMany((post, index) => BlocksOf(post, index)).ToList();
        return new View.Home(Fit.Into(blocks, Limits.BlocksOfView - 2, Limits.TextOfView).Blocks);
    }

    private static Post UnderWay(Overview overview) => overview switch
    {
        { Question: null } => new(
            "", [new PostBlock.Heading("Practise"), new PostBlock.Paragraph("One question takes about five minutes. It is asked in our messages.")],
            [new("Practise one question", "practice") { Style = ButtonStyle.Primary }, new("Mock interview", "mock 4"), new("Help", "help")]),
        { IsPaused: true } => new(
            "", [new PostBlock.Heading("Paused"), new PostBlock.Paragraph(Line.Quote(overview.Question))],
            [new("Resume", "resume") { Style = ButtonStyle.Primary }, new("Stop", "stop")]),
        _ => new(
            "", [new PostBlock.Heading("Under way"), new PostBlock.Paragraph(Line.Quote(overview.Question)), new PostBlock.SmallPrint("Your answer is waited for in our messages.")],
            [new("Pause", "pause"), new("Stop", "stop")]),
    };

    /// <summary>Someone who has none yet finds the place for it all the same.</summary>
    private static Post Daily(Post daily) => daily.Blocks is [PostBlock.Heading, ..]
        ? daily
        : daily with { Blocks = daily.Blocks.Insert(0, new PostBlock.Heading("Daily question")) };

    private static Post Kept(Overview overview) => new(
        "",
        [
            new PostBlock.Heading("You and your data"),
            new PostBlock.Facts(
            [
                new("Time zone", overview.Person?.TimeZone is { } zone ? $"{zone}, from your Slack profile" : "not known yet"),
                new("Kept", $"{Count(overview.Answers, "answer", "answers")}, {Count(overview.Stories, "story", "stories")}"),
            ]),
        ],
        [new("Stories", "stories"), new("Export", "export"), new("Forget me", "forget me")]);

    private static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    // Buttons of one view need ids of their own.
    private static IEnumerable<Block> BlocksOf(Post post, int index)
    {
        foreach (var block in PostMessage.Of(post).Blocks)
        {
            yield return block is Block.Actions actions
                ? new Block.Actions([.. actions.Elements.Select(e => e with { ActionId = $"{e.ActionId}/{index}" })])
                : block;
        }
    }
}
