using System.Collections.Immutable;

namespace StarBot.Practice.Messages;

/// <summary>Where a conversation is held and who speaks. Typed and per platform; <see cref="Details"/> is what only the platform's edge understands.</summary>
/// <param name="Workspace">The first part of every key: "local", a Slack team, a Teams tenant.</param>
public sealed record Address(string Platform, string Workspace, string Conversation, string Person, string? Details = null)
{
    /// <summary>In place of a person: the conversation is that of a whole channel, and nobody's own.</summary>
    public const string Everybody = "*";

    public bool IsChannel => Person == Everybody;
}

/// <summary>The one currency of all edges: something that came in. The event key makes a retried delivery harmless.</summary>
/// <param name="AlsoKnownAs">A second key of the same event, such as channel and time stamp, where a platform sends one thing twice.</param>
/// <param name="Stamp">The platform's own order of messages, in microseconds.</param>
public sealed record Incoming(Address From, string EventKey, long Stamp, IncomingContent Content, string? AlsoKnownAs = null);

/// <summary>What came in. A closed set.</summary>
public abstract record IncomingContent
{
    private IncomingContent() { }

    public sealed record Message(string Id, string Text) : IncomingContent;

    public sealed record MessageEdited(string Id, string Text) : IncomingContent;

    public sealed record MessageDeleted(string Id) : IncomingContent;

    public sealed record Typing : IncomingContent;

    /// <summary>A button was pressed: its word, taken as a command whatever is under way.</summary>
    public sealed record Pressed(string Word) : IncomingContent;

    public sealed record FormSubmitted(string FormId, ImmutableDictionary<string, string> Values) : IncomingContent;

    /// <summary>A message that stands somewhere else, to be read as an answer here and now.</summary>
    public sealed record ToReview(string Text) : IncomingContent;

    /// <summary>The person has opened the conversation and said nothing yet.</summary>
    public sealed record Arrived : IncomingContent;

    /// <summary>StarBot was named where others read along; what was asked for is answered in the direct messages.</summary>
    public sealed record Mentioned(bool IsAnsweredInPrivate) : IncomingContent;

    /// <summary>Said to StarBot where many read, about the channel's own question; the address is the channel's.</summary>
    /// <param name="Zone">The speaker's time zone, where it comes with what they say.</param>
    public sealed record ToChannel(string Person, string Text, string? Zone = null) : IncomingContent;

    /// <summary>An answer that a person gave below a channel's question, for all to read; the address is the person's.</summary>
    public sealed record AnsweredInChannel(string Channel, string Id, string Text) : IncomingContent;

    /// <summary>Something that is no text: a file, or speech that the platform may still write down.</summary>
    public sealed record NotText(bool MayBecomeText) : IncomingContent;

    /// <summary>A post that a person has looked at and sends on to this conversation.</summary>
    public sealed record Shared(Post Post) : IncomingContent;

    /// <summary>What this person sent on to another conversation did not arrive there; nobody said anything here.</summary>
    public sealed record NotDelivered(string Words) : IncomingContent;

    /// <summary>The clock: what the conversation waits for is due.</summary>
    public sealed record Due : IncomingContent;

    /// <summary>The clock: the daily question, or its reminder, is due.</summary>
    public sealed record DailyDue : IncomingContent;
}
