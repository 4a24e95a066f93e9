using System.Collections.Immutable;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.SignIn;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;

namespace StarBot.Practice.Turns;

/// <summary>A finished turn on its way to the database: everything in it is committed together, or nothing is.</summary>
/// <param name="IsByClock">Nobody said anything: what was due is taken, or what became of something is told.</param>
/// <param name="ExpectedVersion">The version that the turn was decided on; 0 for a new conversation.</param>
public sealed record TurnCommit(
    Address From,
    long ExpectedVersion,
    ConversationRow Conversation,
    ImmutableArray<SeenEventRow> Seen,
    ImmutableArray<OutboxRow> Outbox,
    ImmutableArray<AnswerRow> Answers,
    ImmutableArray<StoryRow> Stories,
    bool WithdrawProbe,
    bool ForgetPerson,
    bool IsByClock)
{
    /// <summary>The daily question as it is from here on; null when it did not change.</summary>
    public DailyRow? Daily { get; init; }

    /// <summary>The post of this turn that is a channel's digest.</summary>
    public WrittenDigest? Digest { get; init; }

    /// <summary>An answer for a channel's digest. Where the channel has gone on since, nothing is committed.</summary>
    public SharedAnswer? Share { get; init; }

    /// <summary>What the person said, where the platform shows it.</summary>
    public HeardRow? Heard { get; init; }

    /// <summary>The ticket behind a link that this turn says.</summary>
    public TicketRow? Ticket { get; init; }
}

/// <summary>What became of a commit.</summary>
public enum CommitOutcome
{
    Committed,

    /// <summary>The event was taken before; nothing was written.</summary>
    SeenBefore,

    /// <summary>The conversation went on in the meantime, or the probe to withdraw has left; decide again.</summary>
    Conflict,
}

/// <summary>Commits turns. SQLite has one writer that commits many at once; other databases commit each by itself.</summary>
public interface ITurnWriter
{
    Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation);

    /// <summary>Another small write (a post's state, a lease) in the same queue.</summary>
    Task<T> WriteAsync<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation);
}
