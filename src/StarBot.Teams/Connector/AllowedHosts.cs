namespace StarBot.Teams.Connector;

/// <summary>
/// The hosts that StarBot speaks to with its token. A service URL comes with each activity, so it is not to be trusted alone: whoever
/// could set it would be sent the token.
/// </summary>
public sealed class AllowedHosts(bool loopback = false)
{
    /// <summary>Names that start with a dot allow what is below them. The parent of <c>smba.trafficmanager.net</c> is shared with strangers.</summary>
    private static readonly string[] Documented =
    [
        "smba.trafficmanager.net",
        "smba.infra.gcc.teams.microsoft.com",
        ".botframework.com",
        ".botframework.us",
        ".botframework.azure.cn",
        ".teams.microsoft.com",
        ".teams.microsoft.us",
    ];

    /// <summary>SharePoint takes the files that people agreed to get. No token goes there.</summary>
    private static readonly string[] Files = [".sharepoint.com", ".sharepoint.us", ".sharepoint.cn"];

    public bool Allows(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) && ((url.Scheme == Uri.UriSchemeHttps && IsOf(Documented, url.IdnHost)) || (loopback && url.IsLoopback));

    public bool AllowsFile(string uploadUrl) =>
        Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url) && ((url.Scheme == Uri.UriSchemeHttps && IsOf(Files, url.IdnHost)) || (loopback && url.IsLoopback));

    private static bool IsOf(string[] names, string host) => Array.Exists(
        names,
        name => name[0] == '.' ? host.EndsWith(name, StringComparison.OrdinalIgnoreCase) : host.Equals(name, StringComparison.OrdinalIgnoreCase));
}
