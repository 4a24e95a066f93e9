using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StarBot.Load.Teams;

/// <summary>What to run.</summary>
/// <param name="Packages">A folder with botbuilder installed; without it only StarBot is measured.</param>
internal sealed record TeamsPlan(int Connections, int Activities, TimeSpan AtMost, string Folder, string? Packages);

/// <summary>Activities a second, their latencies, and the processor seconds of a thousand.</summary>
internal sealed record TeamsFigures(double ActivitiesASecond, double P50, double P99, double ProcessorSeconds, int Activities, int Refused);

/// <summary><c>/api/messages</c>, StarBot and a Bot Framework bot in turn.</summary>
internal static class TeamsRuns
{
    private const int WarmUp = 3000;

    public static async Task<int> RunAsync(TeamsPlan plan, int runs, CancellationToken cancellation)
    {
        var all = new List<(string Name, TeamsFigures Figures)>();
        for (var run = 0; run < runs; run++)
        {
            all.Add(await StarBotAsync(plan, cancellation));
            Console.WriteLine(Line($"run {run + 1} {all[^1].Name}", all[^1].Figures));
            if (plan.Packages is null)
                continue;
            using var bot = await Contender.BotBuilderAsync(FreePort(), plan.Packages, cancellation);
            all.Add((bot.Name, await MeasureAsync(bot, plan, cancellation)));
            Console.WriteLine(Line($"run {run + 1} {all[^1].Name}", all[^1].Figures));
        }

        foreach (var one in all.GroupBy(a => a.Name, a => a.Figures))
            Console.WriteLine(Line($"median {one.Key}", Median([.. one])));
        return all.Sum(a => a.Figures.Refused) == 0 ? 0 : 1;
    }

    private static async Task<(string, TeamsFigures)> StarBotAsync(TeamsPlan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plan.Folder, $"starbot-teams-{Guid.NewGuid():N}")).FullName;
        try
        {
            using var starBot = await Contender.StarBotAsync(FreePort(), folder, cancellation);
            return (starBot.Name, await MeasureAsync(starBot, plan, cancellation));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<TeamsFigures> MeasureAsync(Contender contender, TeamsPlan plan, CancellationToken cancellation)
    {
        var clients = Enumerable.Range(0, plan.Connections).Select(n => new ActivityClient(contender.Port, contender.Token, n)).ToList();
        await SendAsync(clients, WarmUp, plan.AtMost, cancellation);
        clients.ForEach(c => c.Latencies.Clear());
        var processor = await contender.ProcessorSecondsAsync(cancellation);
        var began = Stopwatch.GetTimestamp();
        await SendAsync(clients, plan.Activities, plan.AtMost, cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        processor = await contender.ProcessorSecondsAsync(cancellation) - processor;
        double[] latencies = [.. clients.SelectMany(c => c.Latencies).Order()];
        clients.ForEach(c => c.Dispose());
        return new TeamsFigures(
            latencies.Length / took.TotalSeconds, Medians.AtPart(0.5, latencies), Medians.AtPart(0.99, latencies), processor * 1000 / latencies.Length, latencies.Length,
            clients.Sum(c => c.Refused));
    }

    private static Task SendAsync(List<ActivityClient> clients, int activities, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var sent = 0;
        return Task.WhenAll(clients.Select(c => c.SendAsync(
            () => Interlocked.Increment(ref sent) <= activities && Stopwatch.GetElapsedTime(began) < atMost && !cancellation.IsCancellationRequested, cancellation)));
    }

    private static TeamsFigures Median(List<TeamsFigures> all) => new(
        Medians.Of(all.Select(f => f.ActivitiesASecond)), Medians.Of(all.Select(f => f.P50)), Medians.Of(all.Select(f => f.P99)),
        Medians.Of(all.Select(f => f.ProcessorSeconds)), all.Sum(f => f.Activities), all.Sum(f => f.Refused));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Line(string name, TeamsFigures f) => FormattableString.Invariant(
        $"{name,-16} {f.ActivitiesASecond,7:0} activities/s  p50 {f.P50,6:0.00} ms  p99 {f.P99,6:0.00} ms  {f.ProcessorSeconds,6:0.000} s of processor for 1,000  ({f.Activities} activities, {f.Refused} refused)");
}
