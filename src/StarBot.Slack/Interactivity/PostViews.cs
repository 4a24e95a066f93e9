using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Installing;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Interactivity;

/// <summary>Opens modals. A trigger lives for three seconds, so it goes at once, beside the answer to Slack.</summary>
public sealed class PostViews(SlackWebApi api, SlackTokens tokens, CommittedPosts posts, OfferedForms forms, Errands errands)
{
    private const string Open = "views.open";

    private static readonly Post Gone = new("No longer kept", [new PostBlock.Paragraph("I no longer keep this one.")], []);

    public void Show(Address to, View view, string trigger) => Run(to, trigger, _ => Task.FromResult(view));

    /// <summary>A post that was committed, with all that is in it.</summary>
    public void ShowWhole(Address to, long number, string trigger) =>
        Run(to, trigger, async token => Modals.OfPost("The whole of it", await posts.FindAsync(to, number, token) ?? Gone));

    /// <summary>A form, with what holds now in its fields.</summary>
    public void ShowForm(Address to, string form, string trigger) => Run(to, trigger, async token =>
        await forms.FindAsync(to, form, token) is { } found ? Modals.OfForm(found) : Modals.OfPost("StarBot", Gone));

    public void Run(Address to, string trigger, Func<CancellationToken, Task<View>> view)
    {
        ArgumentNullException.ThrowIfNull(to);
        errands.Run(to.Workspace, Open, async token =>
        {
            if (await tokens.FindAsync(to.Workspace, token) is { } bot)
                await api.ViewsOpenAsync(bot.Token, trigger, await view(token), token);
        });
    }
}
