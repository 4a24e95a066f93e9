using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Teams.Activities;
using StarBot.Teams.Connector;

namespace StarBot.Teams.Sharing;

/// <summary>A group chat or a channel, by a name from which its person knows who reads there.</summary>
public sealed record Place(ConversationReference Reference, string Name);

/// <summary>
/// Asks Teams how places are called, and whether the person is in them still. One that cannot be named is not offered: nobody shares
/// without knowing where.
/// </summary>
public sealed class PlaceNames(ConnectorClient connector)
{
    private const int NamedPeople = 3;
    private const string FirstChannel = "General";

    /// <summary>Teams gives up on a dialog after five seconds.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(3);

    public async Task<ImmutableArray<Place>> OfAsync(ImmutableArray<ConversationReference> references, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Within);
        return [.. (await Task.WhenAll(references.Select(r => NamedAsync(r, limit.Token)))).OfType<Place>()];
    }

    private async Task<Place?> NamedAsync(ConversationReference place, CancellationToken cancellation)
    {
        try
        {
            return (place.Conversation.ConversationType == TeamsAddress.Channel ? await ChannelAsync(place, cancellation) : await ChatAsync(place, cancellation)) is { } name
                ? new Place(place, name)
                : null;
        }
        catch (Exception e) when (e is ConnectorException or HttpRequestException or TryLaterException or SendRefusedException or OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<string?> ChannelAsync(ConversationReference channel, CancellationToken cancellation)
    {
        if (channel.TeamId is not { } team || channel.User is not { } user || await connector.GetMemberAsync(channel, user.Id, cancellation) is null)
            return null;
        var channels = await connector.GetChannelsAsync(channel, team, cancellation);
        return channels.FirstOrDefault(c => c.Id == channel.Conversation.Id) is { } one && await connector.GetTeamNameAsync(channel, team, cancellation) is { } name
            ? $"{name}: {one.Name ?? FirstChannel}"
            : null;
    }

    private async Task<string?> ChatAsync(ConversationReference chat, CancellationToken cancellation)
    {
        var members = await connector.GetMembersAsync(chat, cancellation);
        if (!members.Any(m => m.Id == chat.User?.Id))
            return null;
        string[] others = [.. members.Where(m => m.Id != chat.User?.Id).Select(m => m.Name ?? "somebody")];
        var more = others.Length - NamedPeople;
        return others.Length switch
        {
            0 => "A chat with nobody else in it",
            > NamedPeople => $"Chat with {string.Join(", ", others.Take(NamedPeople))} and {more} more",
            _ => $"Chat with {string.Join(", ", others)}",
        };
    }
}
