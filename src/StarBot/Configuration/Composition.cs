using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Storage;
using StarBot.Teams;
using StarBot.Terminal;
using StarBot.Web;

namespace StarBot.Configuration;

/// <summary>Puts the rooms together. The host adds its clock and outbox to this; the terminal does not.</summary>
public static class Composition
{
    public static IServiceCollection AddStarBot(this IServiceCollection services, IConfiguration configuration)
    {
        var installation = Installation.Of(configuration);
        services.AddSingleton(installation.Library);
        services.AddSingleton(installation.Interview);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TurnSignals>();
        services.AddSingleton<IPlatform, TerminalPlatform>();
        services.AddWebPlatform(installation.Web);
        services.AddSingleton<ITurns, TurnTaker>();
        services.AddSingleton<OfferedForms>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<Installations>();
        if (installation.Slack.IsOn)
            services.AddSlack(installation.Slack);
        if (installation.Teams.IsOn)
            services.AddTeams(installation.Teams);
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        var keys = configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new();
        try
        {
            return services.AddStorage(storage, keys);
        }
        catch (Exception e) when (e is StorageRefusedException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(e);
        }
    }

    /// <exception cref="StartRefusedException">The database or its keys cannot be used; the message says what to do.</exception>
    public static async Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await StorageSetup.PrepareAsync(services.GetRequiredService<IDbContextFactory<PracticeDb>>(), cancellation);
        }
        catch (Exception e) when (e is StorageRefusedException or System.Data.Common.DbException)
        {
            throw Refused(e);
        }
    }

    private static StartRefusedException Refused(Exception e) => new(
    [
        e is StorageRefusedException
            ? e.Message
            : $"The database or its keys cannot be used: {e.Message} Check Storage:ConnectionString and Keys:Path.",
    ]);
}
