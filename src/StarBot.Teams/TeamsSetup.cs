using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using StarBot.Practice.Messages;
using StarBot.Practice.Reviewing;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Authentication;
using StarBot.Teams.Connector;
using StarBot.Teams.Installing;
using StarBot.Teams.Invokes;
using StarBot.Teams.People;
using StarBot.Teams.Sharing;

namespace StarBot.Teams;

/// <summary>Puts the Teams edge into a host.</summary>
public static class TeamsSetup
{
    public const string Path = "/api/messages";

    /// <summary>The client that asks for keys and tokens; the connector has one of its own.</summary>
    public const string IdentityHttpClientName = "Teams.Identity";

    public static IServiceCollection AddTeams(this IServiceCollection services, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddCalmClient(ConnectorClient.HttpClientName, TimeSpan.FromSeconds(15));
        services.AddCalmClient(IdentityHttpClientName, TimeSpan.FromSeconds(10));
        services.AddSingleton(new AllowedHosts(loopback: options.DangerouslyAcceptUnauthenticatedActivities));
        services.AddSingleton<Pacing>();
        if (!options.DangerouslyAcceptUnauthenticatedActivities)
            services.AddTokens(options);
        services.AddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetService<ConnectorTokens>(),
            provider.GetRequiredService<AllowedHosts>(),
            provider.GetRequiredService<Pacing>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddSingleton<CommittedPosts>();
        services.AddSingleton<ChannelThreads>();
        services.AddSingleton<Reachability>();
        services.AddSingleton<MessageReviews>();
        services.AddSingleton<Errands>();
        services.AddHostedService(provider => provider.GetRequiredService<Errands>());
        services.AddSingleton<RosterFacts>();
        services.AddSingleton<ReadingSign>();
        services.AddSingleton<Messages>();
        services.AddSingleton<ChannelsThere>();
        services.AddSingleton<Installs>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<CritiquesToShare>();
        services.AddSingleton<Places>();
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<ShareDialog>();
        services.AddSingleton<Dialogs>();
        services.AddSingleton<MessageActions>();
        services.AddSingleton<FileConsents>();
        services.AddSingleton<InvokeHandlers>();
        services.AddSingleton<TeamsHandlers>();
        services.AddSingleton(provider => new MessagesEndpoint(
            provider.GetService<TokenValidator>(), provider.GetRequiredService<TeamsHandlers>(), provider.GetRequiredService<ILogger<MessagesEndpoint>>()));
        services.AddSingleton<TeamsPlatform>();
        services.AddSingleton<IPlatform>(provider => provider.GetRequiredService<TeamsPlatform>());
        return services;
    }

    public static void MapTeams(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (services.GetRequiredService<TeamsOptions>().DangerouslyAcceptUnauthenticatedActivities)
            Log.Unauthenticated(services.GetRequiredService<ILogger<MessagesEndpoint>>());
        endpoints.MapPost(Path, services.GetRequiredService<MessagesEndpoint>().ReceiveAsync);
    }

    private static void AddTokens(this IServiceCollection services, TeamsOptions options)
    {
        services.AddSingleton(provider => new SigningKeyStore(
            provider.GetRequiredService<IHttpClientFactory>(),
            options.OpenIdMetadataUrl,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SigningKeyStore>>()));
        services.AddSingleton(provider => new TokenValidator(
            options.AppId!, options.Issuer, provider.GetRequiredService<SigningKeyStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IMsalHttpClientFactory, IdentityHttpClients>();
        services.AddSingleton<ITokenSource>(provider => new IdentityTokens(options, provider.GetRequiredService<IMsalHttpClientFactory>()));
        services.AddSingleton<ConnectorTokens>();
    }

    /// <summary>A redirect would carry the token to whoever is named there, and a log of addresses the names of conversations.</summary>
    private static void AddCalmClient(this IServiceCollection services, string name, TimeSpan timeout) => services
        .AddHttpClient(name, http => http.Timeout = timeout)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        .RemoveAllLoggers();

    private sealed class IdentityHttpClients(IHttpClientFactory clients) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => clients.CreateClient(IdentityHttpClientName);
    }
}
