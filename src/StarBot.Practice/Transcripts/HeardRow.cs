using StarBot.Practice.Messages;
using StarBot.Practice.Privacy;

namespace StarBot.Practice.Transcripts;

/// <summary>
/// What a person said where the platform shows the conversation from its beginning (<see cref="ICanShowTranscript"/>). Its number comes
/// from the same sequence as those of the posts, and it is written in the commit of the turn that took it.
/// </summary>
public sealed class HeardRow
{
    public required string Workspace { get; init; }

    public required string Platform { get; init; }

    public required string Conversation { get; init; }

    public required long Number { get; init; }

    /// <summary>A button was pressed; <see cref="Text"/> is its word.</summary>
    public required bool IsPress { get; init; }

    [Protected]
    public required string Text { get; init; }

    public required DateTimeOffset HeardAt { get; init; }

    /// <summary>The row for what came in, or null when it is nothing that a transcript shows.</summary>
    public static HeardRow? Of(Incoming incoming, long number, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(incoming);
        return incoming.Content switch
        {
            IncomingContent.Message(_, var text) when !string.IsNullOrWhiteSpace(text) => Row(incoming.From, number, text, isPress: false, now),
            IncomingContent.Pressed(var word) => Row(incoming.From, number, word, isPress: true, now),
            _ => null,
        };
    }

    private static HeardRow Row(Address from, long number, string text, bool isPress, DateTimeOffset now) => new()
    {
        Workspace = from.Workspace,
        Platform = from.Platform,
        Conversation = from.Conversation,
        Number = number,
        IsPress = isPress,
        Text = text,
        HeardAt = now,
    };
}
