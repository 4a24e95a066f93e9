using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>A critique goes to a channel only by its person's own hand, who has seen just what goes and said where.</summary>
public sealed class Sharing(ITurns turns, CommittedPosts posts, KnownPeople people, PostViews views)
{
    private const string Gone = "I no longer keep this critique, so I cannot share it.";

    /// <summary>Shows what would be shared, and asks where.</summary>
    public void Ask(Address person, long number, string trigger)
    {
        ArgumentNullException.ThrowIfNull(person);
        views.Run(person, trigger, async token => await ToShareAsync(person, number, token) is { } post
            ? Modals.Sharing(post, number)
            : Modals.OfPost("Share", new Post(Gone, [new PostBlock.Paragraph(Gone)], [])));
    }

    public async Task<SlackAnswer> ShareAsync(JsonElement payload, string team, string user)
    {
        var view = payload.At("view");
        var person = SlackAddress.Person(team, user);
        var channel = FilledIn.Values(view).GetValueOrDefault(ActionIds.ShareChannel) ?? "";
        if (channel.Length == 0)
            return FilledIn.Error(ActionIds.ShareChannel, "Choose a channel first.");
        var isNumber = long.TryParse(view.Text("private_metadata"), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || await ToShareAsync(person, number, CancellationToken.None) is not { } post)
            return FilledIn.Error(ActionIds.ShareChannel, Gone);
        try
        {
            await turns.TakeAsync(
                new Incoming(SlackAddress.Share(team, channel, user), $"share/{view.Text("id")}/{view.Text("hash")}", 0, new IncomingContent.Shared(post)),
                CancellationToken.None);
            return SlackAnswer.Taken;
        }
        catch (TurnNotCommittedException)
        {
            return FilledIn.NotSaved(view);
        }
    }

    /// <summary>What a critique shows at first sight, without its buttons, and whose it is. The whole answer is not in it.</summary>
    private async Task<Post?> ToShareAsync(Address person, long number, CancellationToken cancellation)
    {
        if (await posts.FindAsync(person, number, cancellation) is not { } post || !PostMessage.IsCritique(post.Blocks))
            return null;
        var name = (await people.FindAsync(person.Workspace, person.Person, cancellation))?.Name ?? "A colleague";
        return post with
        {
            Summary = $"{name} shares a critique.",
            Blocks = [new PostBlock.SmallPrint($"{name} shares what StarBot said of an answer."), .. PostMessage.Brief(post.Blocks)],
            Buttons = ImmutableArray<Practice.Messages.Button>.Empty,
        };
    }
}
