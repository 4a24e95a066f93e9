using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.Installing;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.Events;

/// <summary>
/// Slack sends only the beginning of a long transcript with its message. That counts at once; the rest is fetched beside it, and comes as an
/// edit of the message.
/// </summary>
public sealed class Transcripts(ITurns turns, SlackTransport transport, SlackTokens tokens, Errands errands)
{
    private const string Fetching = "files.vtt";

    /// <param name="taken">The message with the beginning in it.</param>
    public void Complete(Incoming taken, string beginning, string whole)
    {
        ArgumentNullException.ThrowIfNull(taken);
        if (!Uri.TryCreate(whole, UriKind.Absolute, out var address) || !transport.IsSlacks(address) || IdAndText(taken.Content) is not { } message)
            return;
        errands.Run(taken.From.Workspace, Fetching, async token =>
        {
            if (await tokens.FindAsync(taken.From.Workspace, token) is not { } bot)
                return;
            var words = WebVtt.Words(await transport.DownloadAsync(address, bot.Token, token));
            if (words.Length == 0)
                return;
            var text = message.Text.Replace(beginning, words, StringComparison.Ordinal);
            await turns.TakeAsync(
                taken with { EventKey = $"{taken.EventKey}/whole", AlsoKnownAs = null, Content = new IncomingContent.MessageEdited(message.Id, text) }, CancellationToken.None);
        });
    }

    private static (string Id, string Text)? IdAndText(IncomingContent content) => content switch
    {
        IncomingContent.Message(var id, var text) => (id, text),
        IncomingContent.MessageEdited(var id, var text) => (id, text),
        _ => null,
    };
}
