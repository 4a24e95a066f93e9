using System.Diagnostics;

namespace StarBot.Load.WritePath;

/// <summary>What to run.</summary>
internal sealed record WritePathPlan(
    int Conversations, int Turns, TimeSpan AtMost, bool Pull, string? Synchronous, bool Sender, string Folder, bool WithSections);

/// <summary>What came of one run. The processor time of a turn hardly changes with what else the machine does; the others do.</summary>
internal sealed record WritePathFigures(
    double TurnsASecond, double P50, double P99, double ProcessorMilliseconds, double KilobytesATurn, double FileBytesATurn, int Turns, int NotCommitted, double PostsATurn);

internal static class WritePathRuns
{
    private const int WarmUp = 2000;

    public static async Task<int> RunAsync(WritePathPlan plan, int runs, CancellationToken cancellation)
    {
        var all = new List<WritePathFigures>();
        for (var run = 0; run < runs; run++)
        {
            var figures = await RunOnceAsync(plan, cancellation);
            Console.WriteLine(Line($"run {run + 1}", figures));
            all.Add(figures);
        }

        Console.WriteLine(Line("median", new WritePathFigures(
            Medians.Of(all.Select(f => f.TurnsASecond)),
            Medians.Of(all.Select(f => f.P50)),
            Medians.Of(all.Select(f => f.P99)),
            Medians.Of(all.Select(f => f.ProcessorMilliseconds)),
            Medians.Of(all.Select(f => f.KilobytesATurn)),
            Medians.Of(all.Select(f => f.FileBytesATurn)),
            all.Sum(f => f.Turns),
            all.Sum(f => f.NotCommitted),
            Medians.Of(all.Select(f => f.PostsATurn)))));
        return 0;
    }

    private static async Task<WritePathFigures> RunOnceAsync(WritePathPlan plan, CancellationToken cancellation)
    {
        var sections = plan.WithSections ? new Sections() : null;
        await using var installation = await Installation.CreateAsync(plan, sections, cancellation);
        Console.WriteLine($"{plan.Conversations} conversations, {(plan.Pull ? "pull" : "chat")}, synchronous {await installation.SynchronousAsync(cancellation)}");
        var platform = plan.Pull ? "pull" : "chat";
        await LoadAsync(Candidates(installation, platform, 1_000_000, plan.Conversations), WarmUp, plan.AtMost, cancellation);

        var candidates = Candidates(installation, platform, 0, plan.Conversations);
        var size = await installation.SizeAsync(cancellation);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        sections?.Clear();
        var sent = installation.Chat.Taken;
        var processor = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        await LoadAsync(candidates, plan.Turns, plan.AtMost, cancellation);
        await installation.AllIsSentAsync(cancellation);
        var took = Stopwatch.GetElapsedTime(began);
        processor = Environment.CpuUsage.TotalTime - processor;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;

        double[] latencies = [.. candidates.SelectMany(c => c.Latencies).Order()];
        if (sections is not null)
            Console.WriteLine(sections.Report(latencies));
        return new WritePathFigures(
            latencies.Length / took.TotalSeconds,
            Medians.AtPart(0.5, latencies),
            Medians.AtPart(0.99, latencies),
            processor.TotalMilliseconds / latencies.Length,
            allocated / 1024.0 / latencies.Length,
            (double)(await installation.SizeAsync(cancellation) - size) / latencies.Length,
            latencies.Length,
            candidates.Sum(c => c.NotCommitted),
            (double)(installation.Chat.Taken - sent) / latencies.Length);
    }

    private static List<Candidate> Candidates(Installation installation, string platform, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(n => new Candidate(installation.Turns, platform, n))];

    private static Task LoadAsync(List<Candidate> candidates, int turns, TimeSpan atMost, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        bool GoesOn() => candidates.Sum(c => c.Latencies.Count) < turns && Stopwatch.GetElapsedTime(began) < atMost && !cancellation.IsCancellationRequested;
        return Task.WhenAll(candidates.Select(c => Task.Run(() => c.PracticeAsync(GoesOn, cancellation), cancellation)));
    }

    private static string Line(string name, WritePathFigures f) => FormattableString.Invariant(
        $"{name,-7} {f.TurnsASecond,7:0} turns/s  p50 {f.P50,6:0.00} ms  p99 {f.P99,6:0.00} ms  {f.ProcessorMilliseconds,5:0.00} ms of processor, {f.KilobytesATurn,6:0.0} KiB allocated and {f.FileBytesATurn,5:0} bytes of file a turn, {f.PostsATurn:0.00} posts sent a turn  ({f.Turns} turns, {f.NotCommitted} not committed)");
}
