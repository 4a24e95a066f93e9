using StarBot.CrashHost;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Daily;

/// <summary>A thousand people whose question is due at the same minute, and a host that is killed before, during and after it.</summary>
internal sealed class KilledWave(CrashFiles files, bool canBeAsked, int pauseAfterAccept) : IDisposable
{
    public const int People = 1000;

    /// <summary>The post that follows the one which says that the question is set.</summary>
    public const int Prompt = 2;

    private static readonly TimeSpan SetBefore = TimeSpan.FromMinutes(9);

    /// <summary>So many prompts of the wave are taken when a kill comes: none, some, all.</summary>
    private static readonly int[] KilledAt = [0, 120, 400, 750, People];

    private readonly Doubts _doubts = new(files);
    private CrashingHost _host = null!;

    /// <summary>Prompts that the platform had taken when a kill came, before that was noted.</summary>
    public int AcceptedNotMarked => _doubts.Count;

    /// <summary>Prompts taken at each kill.</summary>
    public List<int> TakenAtKills { get; } = [];

    public async Task RunAsync()
    {
        // Noon of tomorrow, whenever this runs: nothing here is near midnight, and no prompt is so late that it is put off.
        var set = DateTimeOffset.UtcNow.Date.AddDays(1).AddHours(12) - SetBefore - DateTime.UtcNow;
        await StartAsync(set, pause: 0);
        await Task.WhenAll(Enumerable.Range(0, People).Chunk(People / 20).Select(SubscribeAsync));
        await Waiting.UntilAsync(() => files.Taken().Count == People && files.Rows("State <> 2").Count == 0, TimeSpan.FromMinutes(2), lookEvery: 100);
        await KillAsync();

        var due = set + SetBefore + TimeSpan.FromSeconds(5);
        foreach (var taken in KilledAt)
        {
            await StartAsync(due, pauseAfterAccept);
            await Waiting.UntilAsync(() => Prompts().Count() >= taken, TimeSpan.FromMinutes(1), lookEvery: 1);
            await KillAsync();
            due += Doubts.UntilLeasesEnd;
        }

        await StartAsync(due, pause: 0);
        await Waiting.UntilAsync(() => Prompts().Count() == People && files.Rows("State <> 2").Count == 0, TimeSpan.FromMinutes(2), lookEvery: 100);
    }

    public void Dispose() => _host.Dispose();

    private IEnumerable<string> Prompts() => files.Taken().Where(t => t.Number == Prompt).Select(t => t.Conversation).Distinct();

    private async Task StartAsync(TimeSpan later, int pause)
    {
        _host = new CrashingHost(files, later, canBeAsked, pause);
        await _host.Ready;
    }

    private async Task SubscribeAsync(int[] people)
    {
        foreach (var person in people)
        {
            while (!await _host.SendAsync(new EventLine($"set-{person}", 1, $"c{person}", "m", "daily 12:00", Pressed: null)))
                await Task.Delay(20);
        }
    }

    private async Task KillAsync()
    {
        await _host.KillAsync();
        _doubts.Note();
        TakenAtKills.Add(Prompts().Count());
        _host.Dispose();
    }
}
