using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Storage;

namespace StarBot.Load.Slack;

/// <summary>StarBot's Slack edge with real turns on a real file; without the clock and the sender, which are not behind an event. Slack's Web API is nobody.</summary>
internal static class SlackHost
{
    public static async Task<int> RunAsync(int port, string folder, CancellationToken cancellation)
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
            .AddSingleton<Installations>()
            .AddSlack(new SlackOptions { SigningSecret = Contender.Secret, BotToken = "xoxb-1", ApiUrl = new Uri($"http://127.0.0.1:{port}/api/") })
            .AddStorage(
                new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "starbot.db")}" },
                new KeyOptions { Path = Path.Combine(folder, "keys") });
        await using var app = builder.Build();
        app.MapSlack();
        await StorageSetup.PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<PracticeDb>>(), cancellation);
        await app.StartAsync(cancellation);
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(cancellation) is not null)
            Console.WriteLine(Environment.CpuUsage.TotalTime.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }
}
