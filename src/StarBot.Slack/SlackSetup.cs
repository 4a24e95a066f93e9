using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack.Events;
using StarBot.Slack.Home;
using StarBot.Slack.Installing;
using StarBot.Slack.Interactivity;
using StarBot.Slack.People;
using StarBot.Slack.Requests;
using StarBot.Slack.SocketMode;
using StarBot.Slack.WebApi;

namespace StarBot.Slack;

/// <summary>Puts the Slack edge into a host.</summary>
public static class SlackSetup
{
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton<SlackTransport>(provider => new SlackTransport(Http(options), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackWebApi>();
        services.AddSingleton<SlackTokens>();
        services.AddSingleton<SlackInstallations>();
        services.AddSingleton<TokenRotation>();
        services.AddSingleton<Pacing>();
        services.AddSingleton<SlackStatus>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<Overviews>();
        services.AddSingleton<CommittedPosts>();
        services.AddSingleton<CritiquesToShare>();
        services.AddSingleton<ChannelThreads>();
        services.AddSingleton<AppHome>();
        services.AddSingleton<PostViews>();
        services.AddSingleton<Sharing>();
        services.AddSingleton<Shortcuts>();
        services.AddSingleton<SlashCommand>();
        services.AddSingleton<DoublePresses>();
        services.AddSingleton<Interactions>();
        services.AddSingleton<Transcripts>();
        services.AddSingleton<EventsApi>();
        services.AddSingleton<SlackHandlers>();
        services.AddSingleton<SlackPlatform>();
        services.AddSingleton<IPlatform>(provider => provider.GetRequiredService<SlackPlatform>());
        services.AddSingleton<Errands>();
        services.AddHostedService(provider => provider.GetRequiredService<Errands>());
        services.AddHostedService<Introduction>();
        if (options.ListensOverHttp)
            services.AddSingleton<HttpRequests>();
        if (options.CanBeInstalled)
        {
            services.AddSingleton<InstallStates>();
            services.AddSingleton<InstallPages>();
        }

        if (options.ListensOnSockets)
        {
            services.AddSingleton<SlackSockets>();
            services.AddHostedService(provider => provider.GetRequiredService<SlackSockets>());
        }

        return services;
    }

    public static void MapSlack(this IEndpointRouteBuilder endpoints)
    {
        var options = endpoints.ServiceProvider.GetRequiredService<SlackOptions>();
        if (options.ListensOverHttp)
        {
            var requests = endpoints.ServiceProvider.GetRequiredService<HttpRequests>();
            endpoints.MapPost("/slack/events", requests.ReceiveAsync);
            endpoints.MapPost("/slack/commands", requests.ReceiveAsync);
            endpoints.MapPost("/slack/interactivity", requests.ReceiveAsync);
        }

        if (options.CanBeInstalled)
        {
            var pages = endpoints.ServiceProvider.GetRequiredService<InstallPages>();
            endpoints.MapGet("/slack/install", pages.InstallAsync);
            endpoints.MapGet("/slack/oauth", pages.BackAsync);
        }
    }

    private static HttpClient Http(SlackOptions options) => new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        MaxConnectionsPerServer = 32,
        AllowAutoRedirect = false,
    })
    {
        BaseAddress = options.ApiUrl,
        Timeout = TimeSpan.FromSeconds(30),
    };
}
