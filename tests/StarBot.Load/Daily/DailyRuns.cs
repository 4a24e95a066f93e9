using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StarBot.Load.WritePath;
using StarBot.Practice.Turns;

namespace StarBot.Load.Daily;

/// <summary>What to run.</summary>
internal sealed record DailyPlan(int Due, int[] Others, string Folder);

/// <summary>What came of one run.</summary>
/// <param name="LookMilliseconds">To find that nothing is due.</param>
/// <param name="RestMegabytes">Resident before the wave.</param>
internal sealed record DailyFigures(double LookMilliseconds, double PromptsASecond, double ProcessorMilliseconds, double RestMegabytes, double PeakMegabytes);

internal static class DailyRuns
{
    private const int Looks = 200;
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(DailyPlan plan, int runs, CancellationToken cancellation)
    {
        foreach (var others in plan.Others)
        {
            var all = new List<DailyFigures>();
            for (var run = 0; run < runs; run++)
            {
                all.Add(await RunOnceAsync(plan, others, cancellation));
                Console.WriteLine(Line($"run {run + 1}", plan, others, all[^1]));
            }

            Console.WriteLine(Line("median", plan, others, new DailyFigures(
                Medians.Of(all.Select(f => f.LookMilliseconds)),
                Medians.Of(all.Select(f => f.PromptsASecond)),
                Medians.Of(all.Select(f => f.ProcessorMilliseconds)),
                Medians.Of(all.Select(f => f.RestMegabytes)),
                Medians.Of(all.Select(f => f.PeakMegabytes)))));
        }

        return 0;
    }

    private static async Task<DailyFigures> RunOnceAsync(DailyPlan plan, int others, CancellationToken cancellation)
    {
        var now = DateTimeOffset.UtcNow;
        var look = await LookAsync(plan, others, now, cancellation);
        await using var installation = await Installation.CreateAsync(
            Path(plan, sender: true), sections: null, cancellation, fill: db => FillAsync(db, plan.Due, others, now, cancellation));
        var (rest, peak) = (Resident(), 0d);
        var processor = Environment.CpuUsage.TotalTime;
        var began = Stopwatch.GetTimestamp();
        while (installation.Chat.Taken < plan.Due && Stopwatch.GetElapsedTime(began) < AtMost)
        {
            await Task.Delay(5, cancellation);
            peak = Math.Max(peak, Resident());
        }

        var took = Stopwatch.GetElapsedTime(began);
        processor = Environment.CpuUsage.TotalTime - processor;
        await installation.AllIsSentAsync(cancellation);
        return installation.Chat.Taken == plan.Due
            ? new DailyFigures(look, plan.Due / took.TotalSeconds, processor.TotalMilliseconds / plan.Due, rest, peak)
            : throw new InvalidOperationException($"{installation.Chat.Taken} of {plan.Due} questions were handed over.");
    }

    /// <summary>Milliseconds of a look of the clock when nobody's question is due: what does not grow with the others.</summary>
    private static async Task<double> LookAsync(DailyPlan plan, int others, DateTimeOffset now, CancellationToken cancellation)
    {
        await using var installation = await Installation.CreateAsync(
            Path(plan, sender: false), sections: null, cancellation, fill: db => FillAsync(db, due: 0, others, now, cancellation));
        using var clock = installation.NewClock();
        var looks = new List<double>();
        for (var look = 0; look < Looks; look++)
        {
            var began = Stopwatch.GetTimestamp();
            if (await clock.TakeDueAsync(cancellation) > 0)
                throw new InvalidOperationException("Something was due that should not be.");
            looks.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        // The first ones pay for what is compiled and read for the first time.
        return Medians.Of(looks.Skip(Looks / 2));
    }

    private static async Task FillAsync(IDbContextFactory<PracticeDb> databases, int due, int others, DateTimeOffset now, CancellationToken cancellation)
    {
        await Subscriptions.AddAsync(databases, "due-", due, now.AddSeconds(-1), now, cancellation);
        await Subscriptions.AddAsync(databases, "other-", others, now.AddHours(20), now, cancellation);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static WritePathPlan Path(DailyPlan plan, bool sender) => new(0, 0, AtMost, Pull: false, Synchronous: null, sender, plan.Folder, WithSections: false);

    private static double Resident() => Environment.WorkingSet / 1024.0 / 1024;

    private static string Line(string name, DailyPlan plan, int others, DailyFigures f) => FormattableString.Invariant(
        $"{name,-7} {plan.Due} due among {plan.Due + others}: a look at nothing due {f.LookMilliseconds:0.00} ms; {f.PromptsASecond:0} prompts/s, {f.ProcessorMilliseconds:0.00} ms of processor a prompt; {f.RestMegabytes:0} MiB resident before, {f.PeakMegabytes:0} at most");
}
