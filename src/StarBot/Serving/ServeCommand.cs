using Microsoft.EntityFrameworkCore;
using StarBot.Configuration;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Slack.SocketMode;
using StarBot.Teams;
using StarBot.Web;

namespace StarBot.Serving;

/// <summary><c>starbot</c> without a verb: the host, with its page, its clock, its outbox and its health.</summary>
public static class ServeCommand
{
    public static async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        await using var app = await BuildAsync(configuration, cancellation);
        await app.RunAsync(cancellation);
        return 0;
    }

    /// <summary>The host, ready to be started: its storage is prepared.</summary>
    /// <param name="furnish">What else is to be in it.</param>
    public static async Task<WebApplication> BuildAsync(
        IConfiguration configuration, CancellationToken cancellation, Action<WebApplicationBuilder>? furnish = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        // Addresses of requests hold sign-in tokens; whoever wants them in the log has to name this category.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Services.AddStarBot(configuration);
        builder.Services.AddWebPage();
        builder.Services.AddHostedService<OutboxSender>();
        builder.Services.AddHostedService<Clock>();
        builder.Services.AddHostedService<Pruner>();
        builder.Services.AddHostedService<WhereToGo>();
        furnish?.Invoke(builder);
        var app = builder.Build();
        try
        {
            app.MapGet("/health/live", () => "alive");
            app.MapGet("/health/ready", ReadyAsync);
            app.MapWebPage();
            if (app.Services.GetService<SlackOptions>() is not null)
                app.MapSlack();
            if (app.Services.GetService<TeamsOptions>() is not null)
                app.MapTeams();
            await app.Services.PrepareStorageAsync(cancellation);
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ready is: the database answers, and Slack has said hello where StarBot listens on sockets.</summary>
    private static async Task<IResult> ReadyAsync(IServiceProvider services, IDbContextFactory<PracticeDb> databases, CancellationToken cancellation)
    {
        if (services.GetService<SlackSockets>() is { IsConnected: false } sockets)
            return Results.Text(sockets.StoppedBecause ?? "Slack has not said hello yet", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            await db.KeyChecks.AsNoTracking().AnyAsync(cancellation);
            return Results.Text("ready");
        }
        catch (System.Data.Common.DbException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
