using StarBot.CrashHost;

namespace StarBot.Tests.Turns;

/// <summary>Several scripted conversations at once, through a host that is killed again and again and started on the same files.</summary>
internal sealed class KilledInterview(CrashFiles files, int seed, bool canBeAsked, int pauseAfterAccept) : IDisposable
{
    private const int Conversations = 5;
    private readonly Random _random = new(seed);
    private readonly Doubts _doubts = new(files);
    private CrashingHost _host = null!;
    private volatile TaskCompletionSource<CrashingHost> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Kills { get; private set; }

    /// <summary>Posts that the platform had taken when the kill came, before that was noted.</summary>
    public int AcceptedNotMarked => _doubts.Count;

    public static List<EventLine> Script(string conversation)
    {
        string[] round =
        [
            "I ran the night shift of a bakery in 2023 with nine ovens.", "I called every client myself because two deliveries were late.",
            "I rebuilt the rota with the crew.", "*done", "*skip", "*skip", "*skip", "*skip", "4", "*next",
        ];
        string[] words = ["practice ownership", .. round, .. round, "*stop"];
        return [.. words.Select((word, i) => new EventLine(
            $"{conversation}-{i}", i + 1, conversation, $"m{i}", word[0] == '*' ? null : word, word[0] == '*' ? word[1..] : null))];
    }

    public async Task RunAsync(int kills)
    {
        await StartAsync();
        files.NoteWithdrawals();
        _next.SetResult(_host);
        var names = Enumerable.Range(0, Conversations).Select(i => $"c{i}").ToList();
        var speakers = Task.WhenAll(names.Select(SpeakAsync));
        while (Kills < kills && !speakers.IsCompleted)
            await KillAndStartAgainAsync();
        await speakers.WaitAsync(TimeSpan.FromSeconds(40));
        await UntilAllIsSentAsync();
    }

    public void Dispose() => _host.Dispose();

    private async Task StartAsync()
    {
        _host = new CrashingHost(files, Doubts.UntilLeasesEnd * Kills, canBeAsked, pauseAfterAccept);
        await _host.Ready;
    }

    /// <summary>Half of the kills come at any moment, half as soon as the platform has taken a post.</summary>
    private async Task KillAndStartAgainAsync()
    {
        var acknowledgements = _random.Next(1, 13);
        await Waiting.UntilAsync(() => _host.Acknowledged >= acknowledgements, TimeSpan.FromSeconds(5));
        var before = files.LogLength;
        if (_random.Next(2) == 0)
            await Task.Delay(_random.Next(0, 60));
        else
            await Waiting.UntilAsync(() => files.LogLength > before, TimeSpan.FromSeconds(1));
        _next = new TaskCompletionSource<CrashingHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _host.KillAsync();
        Kills++;
        _doubts.Note();
        _host.Dispose();
        await StartAsync();
        _next.SetResult(_host);
    }

    /// <summary>One person: each event is delivered again until it is acknowledged, as platforms do.</summary>
    private async Task SpeakAsync(string conversation)
    {
        var pauses = new Random(seed + conversation[1]);
        foreach (var line in Script(conversation))
        {
            while (!await (await _next.Task).SendAsync(line))
                await Task.Delay(20);
            await Task.Delay(pauses.Next(0, 40));
        }
    }

    private Task UntilAllIsSentAsync() =>
        Waiting.UntilAsync(() => files.Rows("State <> 2").Count == 0, TimeSpan.FromSeconds(20), lookEvery: 50);
}
