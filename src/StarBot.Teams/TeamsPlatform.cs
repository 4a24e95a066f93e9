using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;

namespace StarBot.Teams;

/// <summary>Teams as a platform: posts become cards. It cannot be asked what was sent, so a doubtful post is sent again.</summary>
public sealed class TeamsPlatform(ConnectorClient connector, TimeProvider time) : ICanSend
{
    private const int MostRemembered = 10_000;
    private const string NotShared = "I could not share your critique: Teams does not let me write there. Add StarBot to that chat or team, then share again.";
    private const string NotInPrivate = "I could not write to you where only you read it: Teams does not let me. Add StarBot for yourself under Apps, then ask me again.";
    private static readonly TimeSpan WhenThrottled = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WhenTokenIsWrong = TimeSpan.FromMinutes(1);

    /// <summary>Conversations that had to be created, until something comes in from there.</summary>
    private readonly ConcurrentDictionary<(string Tenant, string Person), ConversationReference> _created = new();

    public string Name => TeamsAddress.Platform;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(12);

    public async Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(rowId);
        try
        {
            var reference = await ReferenceAsync(to, cancellation);
            var number = NumberOf(rowId);
            var message = to.IsChannel
                ? PostActivity.InChannel(post, reference)
                : PostActivity.Of(post, reference, number, TeamsAddress.IsShared(to) ? PracticeForm.Id : null);
            if ((TeamsAddress.IsShare(to) || to.IsChannel) && reference.Conversation.ConversationType == TeamsAddress.Channel)
                return await connector.StartThreadAsync(reference, message, cancellation);
            var id = await connector.SendAsync(reference, message, cancellation);
            foreach (var file in post.Blocks.OfType<PostBlock.Attachment>())
                await OfferAsync(reference, file, number, cancellation);
            return id;
        }
        catch (ConnectorException e)
        {
            throw Meaning(e, to);
        }
    }

    /// <summary>A form as a card of its own in the chat, for a client whose cards cannot change where they stand.</summary>
    public async Task ShowFormAsync(Address to, Form form, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(form);
        try
        {
            var reference = await ReferenceAsync(to, cancellation);
            await connector.SendAsync(
                reference, PostActivity.Message(reference) with { Summary = form.Title, Attachments = [PostActivity.Attached(FormCard.InChat(form))] }, cancellation);
        }
        catch (ConnectorException e)
        {
            throw Meaning(e, to);
        }
    }

    /// <summary>The number of an outbox row, which its name ends with.</summary>
    public static long NumberOf(string rowId)
    {
        ArgumentNullException.ThrowIfNull(rowId);
        return long.TryParse(rowId[(rowId.LastIndexOf('/') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private async Task<ConversationReference> ReferenceAsync(Address to, CancellationToken cancellation)
    {
        var reference = TeamsAddress.ReferenceOf(to) ?? throw new SendRefusedException("Nothing is known of this conversation but its name.", isUnreachable: true);
        return reference.Conversation.Id is null ? await CreatedAsync(to, reference, cancellation) : reference;
    }

    private async Task<ConversationReference> CreatedAsync(Address to, ConversationReference with, CancellationToken cancellation)
    {
        if (_created.TryGetValue((to.Workspace, to.Person), out var known))
            return known with { ServiceUrl = with.ServiceUrl };
        if (_created.Count >= MostRemembered)
            _created.Clear();
        return _created[(to.Workspace, to.Person)] = await connector.CreateConversationAsync(with, cancellation);
    }

    /// <summary>The message has gone, and sending the row again would say it twice: what goes wrong here is said instead.</summary>
    private async Task OfferAsync(ConversationReference to, PostBlock.Attachment file, long number, CancellationToken cancellation)
    {
        try
        {
            await connector.SendAsync(to, FileActivity(to, file, number), cancellation);
        }
        catch (Exception e) when (e is ConnectorException or HttpRequestException or TryLaterException)
        {
            await connector.SendAsync(to, PostActivity.Message(to) with { Text = "I could not attach the file here. Say export again in a while.", TextFormat = "plain" }, cancellation);
        }
    }

    private static Activity FileActivity(ConversationReference to, PostBlock.Attachment file, long number)
    {
        var context = new FileContext(number, file.FileName);
        var consent = new FileConsent("Your copy, to keep among your files.", Encoding.UTF8.GetByteCount(file.Content), context, context);
        return PostActivity.Message(to) with { Attachments = [new Attachment(FileConsent.ContentType, consent) { Name = file.FileName }] };
    }

    /// <summary>Whoever shared has seen "on its way", and whoever called "I have answered in our direct messages", so they hear when nothing arrived.</summary>
    private Undelivered? NotLetIn(Address to) =>
        NotArrived(to) ?? (TeamsAddress.CalledLately(to, time.GetUtcNow()) is { } there ? new Undelivered(there, NotInPrivate) : null);

    private static Undelivered? NotArrived(Address to) =>
        TeamsAddress.IsShare(to) ? new Undelivered(new Address(to.Platform, to.Workspace, to.Person, to.Person), NotShared) : null;

    /// <summary>What a refusal means for the outbox.</summary>
    private Exception Meaning(ConnectorException refused, Address to) => refused.Status switch
    {
        // Blocked, uninstalled, not in the roster, or the conversation is gone.
        HttpStatusCode.Forbidden or HttpStatusCode.NotFound => new SendRefusedException(refused.Message, isUnreachable: true, refused) { Told = NotLetIn(to) },
        HttpStatusCode.TooManyRequests => new TryLaterException(refused.RetryAfter ?? WhenThrottled, refused.Message, refused),
        // Nothing was taken, and nothing will be before the credentials are right again.
        HttpStatusCode.Unauthorized => new TryLaterException(WhenTokenIsWrong, refused.Message, refused),
        HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge => new SendRefusedException(refused.Message, isUnreachable: false, refused) { Told = NotArrived(to) },
        _ => refused,
    };
}
