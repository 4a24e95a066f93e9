using System.Globalization;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>A critique goes to a channel only by its person's own hand, who has seen just what goes and said where.</summary>
public sealed class Sharing(ITurns turns, CritiquesToShare critiques, PostViews views)
{
    /// <summary>Shows what would be shared, and asks where.</summary>
    public void Ask(Address person, long number, string trigger)
    {
        ArgumentNullException.ThrowIfNull(person);
        views.Run(person, trigger, async token => await critiques.FindAsync(person, number, token) is { } post
            ? Modals.Sharing(post, number)
            : Modals.OfPost("Share", new Post(CritiquesToShare.Gone, [new PostBlock.Paragraph(CritiquesToShare.Gone)], [])));
    }

    public async Task<SlackAnswer> ShareAsync(JsonElement payload, string team, string user)
    {
        var view = payload.At("view");
        var person = SlackAddress.Person(team, user);
        var channel = FilledIn.Values(view).GetValueOrDefault(ActionIds.ShareChannel) ?? "";
        if (channel.Length == 0)
            return FilledIn.Error(ActionIds.ShareChannel, "Choose a channel first.");
        var isNumber = long.TryParse(view.Text("private_metadata"), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || await critiques.FindAsync(person, number, CancellationToken.None) is not { } post)
            return FilledIn.Error(ActionIds.ShareChannel, CritiquesToShare.Gone);
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
}
