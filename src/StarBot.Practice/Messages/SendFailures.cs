namespace StarBot.Practice.Messages;

/// <summary>The platform takes nothing for now and says how long (Slack's 429 with Retry-After, for one). The post waits; nothing counts as an attempt.</summary>
public sealed class TryLaterException(TimeSpan wait, string message, Exception? inner = null) : Exception(message, inner)
{
    public TimeSpan Wait { get; } = wait;
}

/// <summary>The platform will never take this post; those behind it go on.</summary>
/// <param name="isUnreachable">It takes nothing for this conversation any more (blocked, uninstalled, gone), until something comes in from there again.</param>
public sealed class SendRefusedException(string message, bool isUnreachable = false, Exception? inner = null) : Exception(message, inner)
{
    public bool IsUnreachable { get; } = isUnreachable;

    /// <summary>Who has to know that it did not arrive; null when nobody waits to hear.</summary>
    public Undelivered? Told { get; init; }
}

/// <summary>What a person is told in their own conversation of a post of theirs that did not arrive elsewhere.</summary>
public sealed record Undelivered(Address Person, string Words);
