using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;
using StarBot.Practice.Messages;

namespace StarBot.Teams.Connector;

/// <summary>Tokens from Microsoft Entra: with a secret, in the bot's own tenant or the shared one of Bot Framework, or as a managed identity.</summary>
public sealed class IdentityTokens : ITokenSource
{
    /// <summary>Where multi-tenant bots get theirs.</summary>
    private const string SharedTenant = "botframework.com";

    // Always a new one: the library remembers tokens too, and would hand out again what the Bot Connector has just refused.
    private readonly Func<CancellationToken, Task<AuthenticationResult>> _acquire;

    public IdentityTokens(TeamsOptions options, IMsalHttpClientFactory http)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Type == TeamsAppType.ManagedIdentity)
        {
            var identity = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.AppId)).WithHttpClientFactory(http).Build();
            _acquire = cancellation => identity.AcquireTokenForManagedIdentity(options.Issuer).WithForceRefresh(true).ExecuteAsync(cancellation);
            return;
        }

        var tenant = options.Type == TeamsAppType.SingleTenant ? options.TenantId : SharedTenant;
        var app = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithClientSecret(options.ClientSecret)
            .WithAuthority(new Uri(options.TokenUrl, tenant).ToString(), validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http)
            .Build();
        _acquire = cancellation => app.AcquireTokenForClient([$"{options.Issuer}/.default"]).WithForceRefresh(true).ExecuteAsync(cancellation);
    }

    public async Task<ConnectorToken> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            var result = await _acquire(cancellation);
            return new ConnectorToken(result.AccessToken, result.ExpiresOn);
        }
        catch (MsalException e)
        {
            // Nothing was sent, so what waits to be sent can simply wait.
            throw new TryLaterException(TimeSpan.FromSeconds(30), $"No token for the Bot Connector ({e.ErrorCode}). Check Teams:AppId, Teams:Type, Teams:TenantId and Teams:ClientSecret.", e);
        }
    }
}
