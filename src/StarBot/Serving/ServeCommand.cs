using Microsoft.EntityFrameworkCore;
using StarBot.Configuration;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Slack.SocketMode;

namespace StarBot.Serving;

/// <summary><c>starbot</c> without a verb: the host, with its clock, its outbox and its health.</summary>
internal static class ServeCommand
{
    public static async Task<int> RunAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        builder.Services.AddStarBot(configuration);
        builder.Services.AddHostedService<OutboxSender>();
        builder.Services.AddHostedService<Clock>();
        builder.Services.AddHostedService<Pruner>();
        await using var app = builder.Build();
        app.MapGet("/health/live", () => "alive");
        app.MapGet("/health/ready", ReadyAsync);
        if (app.Services.GetService<SlackOptions>() is not null)
            app.MapSlack();
        await app.Services.PrepareStorageAsync(cancellation);
        await app.RunAsync(cancellation);
        return 0;
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
