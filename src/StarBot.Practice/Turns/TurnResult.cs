using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>What became of something that came in. When this is in hand, it is committed.</summary>
/// <param name="Posts">What StarBot says to it, in order; faces that show for themselves show these.</param>
public sealed record TurnResult(bool SeenBefore, ImmutableArray<CommittedPost> Posts)
{
    /// <summary>What is wrong with a form that was filled in. Nothing was taken, so the same form can be sent again.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];
}

/// <summary>A post as committed; the number rises within its conversation and is never used twice.</summary>
public sealed record CommittedPost(long Number, Post Post);

/// <summary>How a conversation stands, for a face that comes back to it.</summary>
/// <param name="Recent">The last posts, oldest first.</param>
/// <param name="Draft">The messages of the answer under way, in order.</param>
public sealed record ConversationView(bool IsUnderWay, ImmutableArray<CommittedPost> Recent, ImmutableArray<string> Draft);

/// <summary>Takes what comes in, one turn at a time: load, route, decide, commit.</summary>
public interface ITurns
{
    /// <exception cref="TurnNotCommittedException">Nothing was changed; the same can be sent again.</exception>
    Task<TurnResult> TakeAsync(Incoming incoming, CancellationToken cancellation);

    Task<ConversationView> LookAsync(Address address, CancellationToken cancellation);
}

/// <summary>A turn could not be committed in time and left nothing behind.</summary>
public sealed class TurnNotCommittedException(string message, Exception? inner = null) : Exception(message, inner);
