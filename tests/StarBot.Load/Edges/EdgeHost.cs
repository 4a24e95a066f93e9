using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Turns;
using StarBot.Storage;

namespace StarBot.Load.Edges;

/// <summary>StarBot with real turns on a real file, but for its edge; without the clock and the sender, which are not behind a request.</summary>
internal static class EdgeHost
{
    /// <param name="add">Puts the edge into the host.</param>
    /// <param name="map">Puts it on its paths; returns what is said before "ready", or null.</param>
    public static async Task<int> RunAsync(
        int port, string folder, Action<IServiceCollection> add, Func<WebApplication, string?> map, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon))
            .AddSingleton(new InterviewSettings())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TurnSignals>()
            .AddSingleton<ITurns, TurnTaker>()
            .AddSingleton<KnownPeople>()
            .AddSingleton<OfferedForms>()
            .AddStorage(
                new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "starbot.db")}" },
                new KeyOptions { Path = Path.Combine(folder, "keys") });
        add(builder.Services);
        await using var app = builder.Build();
        var first = map(app);
        await StorageSetup.PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<PracticeDb>>(), cancellation);
        await app.StartAsync(cancellation);
        if (first is not null)
            Console.WriteLine(first);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(cancellation) is not null)
            Console.WriteLine(Environment.CpuUsage.TotalTime.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
