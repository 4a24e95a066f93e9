using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StarBot.Load.Edges;

/// <summary>What to run.</summary>
/// <param name="Packages">A folder with the peer's packages installed; without it only StarBot is measured.</param>
internal sealed record EdgePlan(Edge Edge, int Connections, int Requests, TimeSpan AtMost, string Folder, string? Packages);

/// <summary>Requests a second, their latencies, and the processor seconds of a thousand.</summary>
internal sealed record EdgeFigures(double ASecond, double P50, double P99, double ProcessorSeconds, int Requests, int Refused);

/// <summary>A platform's edge, StarBot and its peer in turn.</summary>
internal static class EdgeRuns
{
    private const int WarmUp = 3000;

    public static async Task<int> RunAsync(EdgePlan plan, int runs, CancellationToken cancellation)
    {
        var all = new List<(string Name, EdgeFigures Figures)>();
        for (var run = 0; run < runs; run++)
        {
            all.Add(await StarBotAsync(plan, cancellation));
            Console.WriteLine(Line(plan.Edge, $"run {run + 1} {all[^1].Name}", all[^1].Figures));
            if (plan.Packages is null)
                continue;
            using var peer = await Contender.PeerAsync(plan.Edge, FreePort(), plan.Packages, cancellation);
            all.Add((peer.Name, await MeasureAsync(peer, plan, cancellation)));
            Console.WriteLine(Line(plan.Edge, $"run {run + 1} {all[^1].Name}", all[^1].Figures));
        }

        foreach (var one in all.GroupBy(a => a.Name, a => a.Figures))
            Console.WriteLine(Line(plan.Edge, $"median {one.Key}", Median([.. one])));
        return all.Sum(a => a.Figures.Refused) == 0 ? 0 : 1;
    }

    private static async Task<(string, EdgeFigures)> StarBotAsync(EdgePlan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(plan.Folder, $"starbot-edge-{Guid.NewGuid():N}")).FullName;
        try
        {
            using var starBot = await Contender.StarBotAsync(plan.Edge, FreePort(), folder, cancellation);
            return (starBot.Name, await MeasureAsync(starBot, plan, cancellation));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<EdgeFigures> MeasureAsync(Contender contender, EdgePlan plan, CancellationToken cancellation)
    {
        var connections = Enumerable.Range(0, plan.Connections).Select(n => new Connection(plan.Edge, contender, n)).ToList();
        await SendAsync(connections, WarmUp, plan.AtMost, cancellation);
        connections.ForEach(c => c.Latencies.Clear());
        var processor = await contender.ProcessorSecondsAsync(cancellation);
        var began = Stopwatch.GetTimestamp();
        await SendAsync(connections, plan.Requests, plan.AtMost, cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        processor = await contender.ProcessorSecondsAsync(cancellation) - processor;
        double[] latencies = [.. connections.SelectMany(c => c.Latencies).Order()];
        connections.ForEach(c => c.Dispose());
        return new EdgeFigures(
            latencies.Length / took.TotalSeconds, Medians.AtPart(0.5, latencies), Medians.AtPart(0.99, latencies), processor * 1000 / latencies.Length, latencies.Length,
            connections.Sum(c => c.Refused));
    }

    private static Task SendAsync(List<Connection> connections, int requests, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var sent = 0;
        return Task.WhenAll(connections.Select(c => c.SendAsync(
            () => Interlocked.Increment(ref sent) <= requests && Stopwatch.GetElapsedTime(began) < atMost && !cancellation.IsCancellationRequested, cancellation)));
    }

    private static EdgeFigures Median(List<EdgeFigures> all) => new(
        Medians.Of(all.Select(f => f.ASecond)), Medians.Of(all.Select(f => f.P50)), Medians.Of(all.Select(f => f.P99)),
        Medians.Of(all.Select(f => f.ProcessorSeconds)), all.Sum(f => f.Requests), all.Sum(f => f.Refused));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Line(Edge edge, string name, EdgeFigures f) => FormattableString.Invariant(
        $"{name,-17} {f.ASecond,7:0} {edge.Unit}/s  p50 {f.P50,6:0.00} ms  p99 {f.P99,6:0.00} ms  {f.ProcessorSeconds,6:0.000} s of processor for 1,000  ({f.Requests} {edge.Unit}, {f.Refused} refused)");
}
