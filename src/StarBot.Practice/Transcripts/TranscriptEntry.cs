using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Transcripts;

/// <summary>One thing that was said in a conversation, by either side. A closed set; numbers rise and leave gaps.</summary>
public abstract record TranscriptEntry
{
    private TranscriptEntry(long number, DateTimeOffset at) => (Number, At) = (number, at);

    public long Number { get; }

    public DateTimeOffset At { get; }

    /// <summary>StarBot said it.</summary>
    public sealed record Said(long Number, DateTimeOffset At, Post Post) : TranscriptEntry(Number, At);

    /// <summary>The person wrote it.</summary>
    public sealed record Told(long Number, DateTimeOffset At, string Text) : TranscriptEntry(Number, At);

    /// <summary>The person pressed a button with this word.</summary>
    public sealed record Pressed(long Number, DateTimeOffset At, string Word) : TranscriptEntry(Number, At);
}

/// <summary>A stretch of a conversation, oldest first.</summary>
/// <param name="HasEarlier">There is more before the first of these.</param>
public sealed record Transcript(ImmutableArray<TranscriptEntry> Entries, bool HasEarlier);
