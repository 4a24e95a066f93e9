using System.Net;
using StarBot.Practice.Messages;

namespace StarBot.Web.Access;

/// <summary>
/// Decides who may see the page. Someone who signed in from a chat always may. On the host's own machine it is open as long as no chat
/// is set up; anything that looks like a proxy, or a name that is not the machine's own, closes it.
/// </summary>
public sealed class Door(IEnumerable<IPlatform> platforms)
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Port", "X-Real-IP", "X-Original-Host", "Via", "CF-Connecting-IP"];

    private readonly bool _hasChat = platforms.Any(p => p is ICanSend);

    /// <summary>The person of a request; null when they may not come in.</summary>
    /// <param name="welcomesNew">Gives a browser that comes for the first time a person of its own, where the page is open.</param>
    public async Task<WebPerson?> EnterAsync(HttpContext http, bool welcomesNew)
    {
        ArgumentNullException.ThrowIfNull(http);
        var known = WebPerson.Of(http.User);
        if (known is { CameFromChat: true })
            return known;
        if (!IsOpenTo(http))
            return null;
        if (known is not null || !welcomesNew)
            return known;
        var person = WebPerson.NewLocal();
        await Cookies.GiveAsync(http, person);
        return person;
    }

    /// <summary>True for a request from the host's own machine, when there is no chat to sign in from.</summary>
    public bool IsOpenTo(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return !_hasChat
            && IsLoopback(http.Connection.RemoteIpAddress)
            && IsLoopbackName(http.Request.Host.Host)
            && !ForwardingHeaders.Any(http.Request.Headers.ContainsKey);
    }

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    // A foreign name that resolves to this machine is a trick of a web page from elsewhere.
    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
