using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Messages;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Installing;
using StarBot.Slack.WebApi;

namespace StarBot.Slack;

/// <summary>Slack as a platform: posts become messages that carry their outbox row in their metadata, so that a doubtful one can be found.</summary>
public sealed class SlackPlatform(
    SlackWebApi api, SlackTokens tokens, Pacing pacing, SlackStatus status, Errands errands, ILogger<SlackPlatform> log)
    : ICanFindSent, ICanTellAdmins
{
    private static readonly TimeSpan WhenTokenIsWrong = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WhenTokenIsReplaced = TimeSpan.FromSeconds(1);

    /// <summary>Direct messages whose channel had to be asked for.</summary>
    private readonly ConcurrentDictionary<(string Team, string User), string> _directMessages = new();

    public string Name => SlackAddress.Platform;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(12);

    public async Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(post);
        ArgumentNullException.ThrowIfNull(rowId);
        var bot = await BotAsync(to, cancellation);
        var (channel, thread) = SlackAddress.PostTo(to);
        await pacing.WaitAsync(to.Workspace, channel, cancellation);
        try
        {
            var message = PostMessage.Of(post, to.Conversation == to.Person ? NumberOf(rowId) : null);
            var chat = new ChatMessage(channel, message.Text, message.Blocks, MessageMetadata.OfRow(rowId), thread);
            var (ts, sentTo) = await PostAsync(bot, chat, cancellation);
            status.Posted(to.Workspace, sentTo ?? channel);
            foreach (var attachment in post.Blocks.OfType<PostBlock.Attachment>())
                await UploadAsync(to, bot, sentTo ?? channel, thread, attachment, cancellation);
            return ts;
        }
        catch (SlackRateLimitException e)
        {
            pacing.HoldBack(to.Workspace, channel, e.RetryAfter);
            throw new TryLaterException(e.RetryAfter, e.Message, e);
        }
        catch (SlackException e) when (!SlackErrors.Passing.Contains(e.Error))
        {
            throw await RefusedAsync(to, bot, e, cancellation);
        }
    }

    public async Task<string?> FindSentAsync(Address to, string rowId, DateTimeOffset writtenAt, CancellationToken cancellation)
    {
        var bot = await BotAsync(to, cancellation);
        try
        {
            var (channel, thread) = SlackAddress.PostTo(to);
            if (channel == to.Person)
                channel = await DirectMessageAsync(bot, to, cancellation) ?? channel;
            return await api.ConversationsHistoryFindAsync(bot.Token, channel, thread, rowId, writtenAt, cancellation);
        }
        catch (SlackRateLimitException e)
        {
            throw new TryLaterException(e.RetryAfter, e.Message, e);
        }
        catch (SlackException e) when (SlackErrors.Lacking.Contains(e.Error) || SlackErrors.Unreachable.Contains(e.Error))
        {
            // It cannot be asked; rather twice than never.
            if (SlackErrors.Lacking.Contains(e.Error))
                errands.Lacks(to.Workspace, e.Method, e.Error);
            return null;
        }
    }

    private async Task<SlackBot> BotAsync(Address to, CancellationToken cancellation) =>
        await tokens.FindAsync(to.Workspace, cancellation)
        ?? throw new SendRefusedException("The workspace has not installed StarBot (any more).", isUnreachable: true);

    private async Task<(string Ts, string? Channel)> PostAsync(SlackBot bot, ChatMessage message, CancellationToken cancellation)
    {
        try
        {
            return await api.ChatPostMessageAsync(bot.Token, message, cancellation);
        }
        catch (SlackException e) when (SlackErrors.BadBlocks.Contains(e.Error))
        {
            Log.SentPlain(log, e.Error);
            return await api.ChatPostMessageAsync(bot.Token, message with { Blocks = null }, cancellation);
        }
    }

    private async Task UploadAsync(Address to, SlackBot bot, string channel, string? thread, PostBlock.Attachment file, CancellationToken cancellation)
    {
        try
        {
            await api.FilesUploadAsync(bot.Token, channel, thread, file.FileName, file.Content, cancellation);
        }
        catch (Exception e) when (e is SlackException or SlackRateLimitException or HttpRequestException or Polly.Timeout.TimeoutRejectedException)
        {
            // The message has gone; sending the row again would say it twice.
            if (e is SlackException lacking)
                errands.Lacks(to.Workspace, lacking.Method, lacking.Error);
            else
                Log.ErrandFailed(log, e.Message);
            await SayWithoutFileAsync(bot, channel, thread, cancellation);
        }
    }

    private async Task SayWithoutFileAsync(SlackBot bot, string channel, string? thread, CancellationToken cancellation)
    {
        try
        {
            await api.ChatPostMessageAsync(
                bot.Token, new ChatMessage(channel, "I could not attach the file here. Whoever runs StarBot finds the reason in its log.", Blocks: null, Metadata: null, thread),
                cancellation);
        }
        catch (Exception e) when (e is SlackException or SlackRateLimitException or HttpRequestException or Polly.Timeout.TimeoutRejectedException)
        {
            Log.ErrandFailed(log, e.Message);
        }
    }

    private async Task<string?> DirectMessageAsync(SlackBot bot, Address to, CancellationToken cancellation)
    {
        if (_directMessages.TryGetValue((to.Workspace, to.Person), out var known))
            return known;
        if (await api.ConversationsOpenAsync(bot.Token, to.Person, cancellation) is { } opened)
            return _directMessages[(to.Workspace, to.Person)] = opened;
        return null;
    }

    private async Task<Exception> RefusedAsync(Address to, SlackBot bot, SlackException refused, CancellationToken cancellation)
    {
        if (SlackErrors.Fatal.Contains(refused.Error) && await tokens.IsReplacedAsync(to.Workspace, bot, cancellation))
            return new TryLaterException(WhenTokenIsReplaced, refused.Message, refused);
        // A wrong token in the settings is mended by whoever runs StarBot; until then nobody's posts are lost.
        if (tokens.IsFromSettings && SlackErrors.Fatal.Contains(refused.Error))
            return new TryLaterException(WhenTokenIsWrong, refused.Message, refused);
        return new SendRefusedException(refused.Message, SlackErrors.Unreachable.Contains(refused.Error), refused)
        {
            Told = SlackAddress.IsShare(to) ? new Undelivered(SlackAddress.Person(to.Workspace, to.Person), WhyNotShared(refused)) : null,
        };
    }

    private static string WhyNotShared(SlackException refused) => refused.Error is "not_in_channel" or "channel_not_found"
        ? "I could not share your critique: I am not in that channel. Type /invite @StarBot there, then share again."
        : $"I could not share your critique: Slack does not let me write in that channel ({refused.Error}).";

    // The last part of "workspace/conversation/number".
    private static long? NumberOf(string rowId) => long.TryParse(rowId.AsSpan(rowId.LastIndexOf('/') + 1), out var number) ? number : null;
}
