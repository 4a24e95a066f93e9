namespace StarBot.Load.Starting;

/// <summary>Starts each host several times, by turns, so that a noisy minute harms both alike.</summary>
internal static class StartRuns
{
    public static async Task<int> RunAsync(int runs, CancellationToken cancellation)
    {
        BuiltHost[] hosts = [BuiltHost.StarBot, BuiltHost.Empty];
        if (hosts.FirstOrDefault(h => !File.Exists(h.Program)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"{missing.Program} is missing. Build it: dotnet build -c Release");
            return 1;
        }

        var all = new List<(BuiltHost Host, StartFigures Figures)>();
        for (var run = 0; run < runs; run++)
        {
            foreach (var host in hosts)
                all.Add((host, await host.StartAsync(cancellation)));
        }

        foreach (var host in hosts)
            Show(host.Name, [.. all.Where(a => a.Host == host).Select(a => a.Figures)]);
        return 0;
    }

    private static void Show(string name, List<StartFigures> figures)
    {
        foreach (var f in figures)
            Console.WriteLine(FormattableString.Invariant($"{name,-12} first {f.First,5:0} ms  again {f.Again,5:0} ms  at rest {f.MegabytesAtRest,5:0.0} MiB"));
        Console.WriteLine(FormattableString.Invariant(
            $"{name,-12} first {Medians.Of(figures.Select(f => f.First)),5:0} ms  again {Medians.Of(figures.Select(f => f.Again)),5:0} ms  at rest {Medians.Of(figures.Select(f => f.MegabytesAtRest)),5:0.0} MiB  (median)"));
    }
}
