using StarBot.Practice.Privacy;

namespace StarBot.Practice.SignIn;

/// <summary>
/// A permission to do one thing once. Only a hash of its token is kept, so nobody who reads the database can use it. Rows do not
/// add up (they end within minutes), so the hash alone is the key: whoever shows a token does not know the workspace.
/// </summary>
public sealed class TicketRow
{
    public required string Hash { get; init; }

    /// <summary>What it is for; a ticket for one purpose is none for another.</summary>
    public required string Purpose { get; init; }

    public required string Workspace { get; init; }

    public required string Person { get; init; }

    /// <summary>What else the purpose needs to know.</summary>
    [Protected]
    public string? Payload { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What a ticket permits, to whom.</summary>
public sealed record Ticket(string Workspace, string Person, string? Payload);
