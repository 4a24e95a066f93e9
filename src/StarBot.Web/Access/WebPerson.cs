using System.Security.Claims;
using System.Security.Cryptography;
using StarBot.Practice.Messages;

namespace StarBot.Web.Access;

/// <summary>Who is before the page. Everyone has one conversation on it, so that a second tab or another device shows the same.</summary>
/// <param name="CameFromChat">Signed in by a link from a chat; otherwise a browser on the host's own machine.</param>
public sealed record WebPerson(string Workspace, string Id, bool CameFromChat)
{
    private const string LocalWorkspace = "local";
    private const string WorkspaceClaim = "starbot:workspace";
    private const string PersonClaim = "starbot:person";
    private const string ChatClaim = "starbot:chat";

    public Address Address => new(WebPlatform.PlatformName, Workspace, Id, Id);

    /// <summary>Someone whom this host has not seen: nobody can guess the id, so nobody comes upon another's conversation.</summary>
    public static WebPerson NewLocal() =>
        new(LocalWorkspace, $"web-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}", CameFromChat: false);

    /// <summary>The person of a cookie; null when there is none.</summary>
    public static WebPerson? Of(ClaimsPrincipal user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.FindFirstValue(WorkspaceClaim) is { } workspace && user.FindFirstValue(PersonClaim) is { } person
            ? new WebPerson(workspace, person, user.HasClaim(c => c.Type == ChatClaim))
            : null;
    }

    public ClaimsPrincipal ToPrincipal()
    {
        // Anti-forgery tokens are bound to this one, so it names the person wholly.
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, $"{(CameFromChat ? "chat" : "local")}/{Workspace}/{Id}"),
            new(WorkspaceClaim, Workspace),
            new(PersonClaim, Id),
        ];
        if (CameFromChat)
            claims.Add(new Claim(ChatClaim, "yes"));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, Cookies.Scheme));
    }
}
