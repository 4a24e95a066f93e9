using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StarBot.Load.Slack;

/// <summary>What to run.</summary>
/// <param name="Packages">A folder with Bolt installed; without it only StarBot is measured.</param>
internal sealed record SlackPlan(int Connections, int Events, TimeSpan AtMost, string Folder, string? Packages);

/// <summary>Events a second, their latencies, and the processor seconds of a thousand.</summary>
internal sealed record SlackFigures(double EventsASecond, double P50, double P99, double ProcessorSeconds, int Events, int Refused);

/// <summary><c>/slack/events</c>, StarBot and Bolt in turn.</summary>
internal static class SlackRuns
{
    private const int WarmUp = 3000;

    public static async Task<int> RunAsync(SlackPlan plan, int runs, CancellationToken cancellation)
    {
        var all = new List<(string Name, SlackFigures Figures)>();
        for (var run = 0; run < runs; run++)
        {
            all.Add(await StarBotAsync(plan, cancellation));
            Console.WriteLine(Line($"run {run + 1} {all[^1].Name}", all[^1].Figures));
            if (plan.Packages is null)
                continue;
            using var bolt = await Contender.BoltAsync(FreePort(), plan.Packages, cancellation);
            all.Add((bolt.Name, await MeasureAsync(bolt, plan, cancellation)));
            Console.WriteLine(Line($"run {run + 1} {all[^1].Name}", all[^1].Figures));
        }

        foreach (var one in all.GroupBy(a => a.Name, a => a.Figures))
            Console.WriteLine(Line($"median {one.Key}", Median([.. one])));
        return all.Sum(a => a.Figures.Refused) == 0 ? 0 : 1;
    }

    private static async Task<(string, SlackFigures)> StarBotAsync(SlackPlan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plan.Folder, $"starbot-slack-{Guid.NewGuid():N}")).FullName;
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

    private static async Task<SlackFigures> MeasureAsync(Contender contender, SlackPlan plan, CancellationToken cancellation)
    {
        var secret = Encoding.UTF8.GetBytes(Contender.Secret);
        var clients = Enumerable.Range(0, plan.Connections).Select(n => new EventClient(contender.Port, secret, n)).ToList();
        await SendAsync(clients, WarmUp, plan.AtMost, cancellation);
        clients.ForEach(c => c.Latencies.Clear());
        var processor = await contender.ProcessorSecondsAsync(cancellation);
        var began = Stopwatch.GetTimestamp();
        await SendAsync(clients, plan.Events, plan.AtMost, cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        processor = await contender.ProcessorSecondsAsync(cancellation) - processor;
        double[] latencies = [.. clients.SelectMany(c => c.Latencies).Order()];
        clients.ForEach(c => c.Dispose());
        return new SlackFigures(
            latencies.Length / took.TotalSeconds, Medians.AtPart(0.5, latencies), Medians.AtPart(0.99, latencies), processor * 1000 / latencies.Length, latencies.Length,
            clients.Sum(c => c.Refused));
    }

    private static Task SendAsync(List<EventClient> clients, int events, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var sent = 0;
        return Task.WhenAll(clients.Select(c => c.SendAsync(
            () => Interlocked.Increment(ref sent) <= events && Stopwatch.GetElapsedTime(began) < atMost && !cancellation.IsCancellationRequested, cancellation)));
    }

    private static SlackFigures Median(List<SlackFigures> all) => new(
        Medians.Of(all.Select(f => f.EventsASecond)), Medians.Of(all.Select(f => f.P50)), Medians.Of(all.Select(f => f.P99)),
        Medians.Of(all.Select(f => f.ProcessorSeconds)), all.Sum(f => f.Events), all.Sum(f => f.Refused));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Line(string name, SlackFigures f) => FormattableString.Invariant(
        $"{name,-16} {f.EventsASecond,7:0} events/s  p50 {f.P50,6:0.00} ms  p99 {f.P99,6:0.00} ms  {f.ProcessorSeconds,6:0.000} s of processor for 1,000  ({f.Events} events, {f.Refused} refused)");
}
