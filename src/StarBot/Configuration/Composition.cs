using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Storage;
using StarBot.Terminal;

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
        services.AddSingleton<TerminalPlatform>();
        services.AddSingleton<IPlatform>(provider => provider.GetRequiredService<TerminalPlatform>());
        services.AddSingleton<ITurns, TurnTaker>();
        return services.AddStorage(
            configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new(),
            configuration.GetSection(KeyOptions.Section).Get<KeyOptions>() ?? new());
    }

    /// <exception cref="StartRefusedException">The database or its keys cannot be used; the message says what to do.</exception>
    public static async Task PrepareStorageAsync(this IServiceProvider services, CancellationToken cancellation)
    {
        try
        {
            await StorageSetup.PrepareAsync(services.GetRequiredService<IDbContextFactory<PracticeDb>>(), cancellation);
        }
        catch (StorageRefusedException refused)
        {
            throw new StartRefusedException([refused.Message]);
        }
    }
}
