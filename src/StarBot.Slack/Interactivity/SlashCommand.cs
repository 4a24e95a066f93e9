using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.BlockKit;
using StarBot.Slack.Installing;
using StarBot.Slack.People;
using StarBot.Slack.Requests;

namespace StarBot.Slack.Interactivity;

/// <summary>The slash command. Its answer goes back in the acknowledgement, to the one person who typed it; an interview goes on in the direct messages, and a channel's daily question in the channel.</summary>
public sealed class SlashCommand(ITurns turns, SlackOptions options, SlackPeople people, PostViews views, SlackInstallations installations)
{
    private const string InPrivate = "It goes on in our direct messages.";
    private const string InChannel = "It stands in the channel. If you do not see it there, I am no member yet: type /invite @StarBot.";
    private const string NotSaved = "I could not save that just now. Nothing has changed; please type it again.";

    public async Task<SlackAnswer> HandleAsync(JsonElement fields)
    {
        if (fields.Text("user_id") is not { } user || (fields.Text("team_id") ?? fields.Text("enterprise_id")) is not { } team)
            return SlackAnswer.Taken;
        var text = (fields.Text("text") ?? "").Trim();
        if (fields.Text("is_enterprise_install") == "true")
            await installations.PointAsync(team, fields.Text("enterprise_id"), CancellationToken.None);
        people.Seen(team, user);
        if (text.Length == 0 || CommandWords.Parse(text, phase: null) is Command.Help)
            return Answer(Help());
        // A form is the person's own, wherever it is opened.
        var isOfChannel = CommandWords.Parse(text, phase: null) is Command.Daily && OfferedForms.OpenedBy(text) is null && fields.Text("channel_id") is ['C' or 'G', ..];
        if (isOfChannel)
            await people.MeetAsync(team, user);
        var person = SlackAddress.Person(team, user);
        if (fields.Text("trigger_id") is { } trigger && OfferedForms.OpenedBy(text) is { } form)
        {
            views.ShowForm(person, form, trigger);
            return SlackAnswer.Taken;
        }

        try
        {
            var key = $"command/{fields.Text("trigger_id") ?? Guid.NewGuid().ToString()}";
            var incoming = isOfChannel
                ? new Incoming(SlackAddress.Channel(team, fields.Text("channel_id")!), key, 0, new IncomingContent.ToChannel(user, text))
                : new Incoming(person, key, 0, new IncomingContent.Pressed(text));
            var result = await turns.TakeAsync(incoming, CancellationToken.None);
            return Answer(Said(result.Posts, isOfChannel ? InChannel : InPrivate));
        }
        catch (TurnNotCommittedException)
        {
            return Answer(new Post(NotSaved, [new PostBlock.Paragraph(NotSaved)], []));
        }
    }

    /// <summary>Slack runs no command inside a thread, so help says what does the same there.</summary>
    private Post Help() => HelpWords.Help with
    {
        Blocks =
        [
            .. HelpWords.Help.Blocks,
            new PostBlock.SmallPrint($"Type a word after {options.Command}, or alone in our direct messages. Slack runs no command inside a thread; there, use the buttons."),
        ],
    };

    private static Post Said(ImmutableArray<CommittedPost> posts, string where) => posts.IsEmpty
        ? new Post("Done.", [new PostBlock.Paragraph("Done.")], [])
        : new Post(
            posts[^1].Post.Summary,
            [new PostBlock.Paragraph(Line.Bold(posts[^1].Post.Summary)), new PostBlock.SmallPrint(where)],
            []);

    private static SlackAnswer Answer(Post post)
    {
        var message = PostMessage.Of(post);
        return SlackAnswer.With(new JsonObject
        {
            ["response_type"] = "ephemeral",
            ["text"] = message.Text,
            ["blocks"] = JsonNode.Parse(BlockKitJson.Of(message.Blocks)),
        }.ToJsonString());
    }
}
