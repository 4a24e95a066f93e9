using StarBot.Practice.Messages;

namespace StarBot.Practice.SignIn;

/// <summary>Links to the page that sign a person in. Where the page's public address is not set, there are none.</summary>
public sealed class PageLinks(Uri? publicUrl, TimeProvider time)
{
    /// <summary>The purpose of the tickets.</summary>
    public const string Purpose = "page";

    /// <summary>Long enough to change from the phone to the desk, short for a link that lies in a chat.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>A link and the ticket behind it, which the turn that says the link writes; null when no address is set.</summary>
    public PageLink? New(Address to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (publicUrl is null)
            return null;
        var token = Token.New();
        var ticket = new TicketRow
        {
            Hash = Token.HashOf(token),
            Purpose = Purpose,
            Workspace = to.Workspace,
            Person = to.Person,
            ExpiresAt = time.GetUtcNow() + Lifetime,
        };
        return new PageLink($"{publicUrl.AbsoluteUri.TrimEnd('/')}/sign-in/{token}", ticket);
    }
}

public sealed record PageLink(string Url, TicketRow Ticket);
