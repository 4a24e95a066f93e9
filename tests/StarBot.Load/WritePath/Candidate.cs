using System.Diagnostics;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Load.WritePath;

/// <summary>One person in one conversation, who answers question after question and never waits.</summary>
internal sealed class Candidate(ITurns turns, string platform, int number)
{
    private readonly Address _address = new(platform, "load", $"conversation-{number}", $"person-{number}");
    private long _stamp;

    /// <summary>Milliseconds of each turn.</summary>
    public List<double> Latencies { get; } = [];

    public int NotCommitted { get; private set; }

    public async Task PracticeAsync(Func<bool> goesOn, CancellationToken cancellation)
    {
        while (goesOn())
            await QuestionAsync(goesOn, cancellation);
    }

    private async Task QuestionAsync(Func<bool> goesOn, CancellationToken cancellation)
    {
        const int mostSkips = 6;
        foreach (var text in (string[])["practice", .. Told.Answer])
            await SayAsync(text, goesOn, cancellation);
        var last = await SayAsync("done", goesOn, cancellation);
        for (var skips = 0; skips < mostSkips && goesOn() && !Offers(last, "3") && !Offers(last, "next"); skips++)
            last = await SayAsync("skip", goesOn, cancellation);
        if (Offers(last, "3"))
            await SayAsync("3", goesOn, cancellation);
        await SayAsync("next", goesOn, cancellation);
    }

    private static bool Offers(Post? post, string word) => post is not null && post.Buttons.Any(b => b.Word == word);

    private async Task<Post?> SayAsync(string text, Func<bool> goesOn, CancellationToken cancellation)
    {
        if (!goesOn())
            return null;
        var stamp = _stamp += 1000;
        var began = Stopwatch.GetTimestamp();
        try
        {
            var result = await turns.TakeAsync(
                new Incoming(_address, $"{number}/{stamp}", stamp, new IncomingContent.Message($"m{stamp}", text)), cancellation);
            Latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return result.Posts.IsEmpty ? null : result.Posts[^1].Post;
        }
        catch (TurnNotCommittedException)
        {
            NotCommitted++;
            return null;
        }
    }
}
