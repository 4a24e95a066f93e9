using System.Diagnostics;
using StarBot.Load.Starting;

namespace StarBot.Load.Page;

/// <param name="Pause">Between an answer and the next press of the same person; each is half to one and a half of it.</param>
internal sealed record PagePlan(int People, TimeSpan Length, TimeSpan Pause);

/// <summary>Many people on the page of one built host, each with a live stream.</summary>
internal static class PageRuns
{
    /// <summary>What was said last may still be on its way.</summary>
    private static readonly TimeSpan LastNews = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(PagePlan plan, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("starbot-page-").FullName;
        try
        {
            using var process = await BuiltHost.StarBot.ServeAsync(folder, cancellation);
            var people = Enumerable.Range(0, plan.People).Select(i => new PagePerson(process.Address, i)).ToList();
            var atRest = process.Megabytes;
            foreach (var batch in people.Chunk(20))
                await Task.WhenAll(batch.Select(p => p.OpenAsync(cancellation)));
            using var run = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            using var listen = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var open = people.Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToList();
            var listening = people.Zip(open, (p, o) => p.ListenAsync(o, listen.Token)).ToList();
            await Task.WhenAll(open.Select(o => o.Task));
            var withStreams = process.Megabytes;
            var began = Stopwatch.GetTimestamp();
            var processor = process.Processor;
            run.CancelAfter(plan.Length);
            var practising = people.Select(p => p.PracticeAsync(plan.Pause, run.Token)).ToList();
            await Task.WhenAll(practising);
            var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var used = (process.Processor - processor).TotalMilliseconds;
            var most = process.PeakMegabytes;
            await Task.Delay(LastNews, cancellation);
            await listen.CancelAsync();
            await Task.WhenAll(listening);
            foreach (var person in people)
                await person.CompareAsync(cancellation);

            double[] turns = [.. people.SelectMany(p => p.Turns).Order()];
            double[] news = [.. people.SelectMany(p => p.News).Order()];
            Console.WriteLine(
                $"{plan.People} people, {turns.Length} turns in {seconds:0} s ({turns.Length / seconds:0.0} a second), {used / turns.Length:0.0} ms of processor a turn\n"
                + $"answer to a press: p50 {Medians.AtPart(0.5, turns):0} ms, p99 {Medians.AtPart(0.99, turns):0} ms, most {turns[^1]:0} ms\n"
                + $"press to live news: p50 {Medians.AtPart(0.5, news):0} ms, p99 {Medians.AtPart(0.99, news):0} ms\n"
                + $"resident memory: {atRest:0} MiB before anyone came, {withStreams:0} MiB with the streams open, {most:0} MiB at most\n"
                + $"not taken: {people.Sum(p => p.Failed)}, crossed, doubled or missing: {people.Sum(p => p.Crossed)}");
            people.ForEach(p => p.Dispose());
            return people.Sum(p => p.Failed + p.Crossed) == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
