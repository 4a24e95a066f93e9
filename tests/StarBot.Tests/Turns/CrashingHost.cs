using System.Collections.Concurrent;
using System.Diagnostics;
using StarBot.CrashHost;

namespace StarBot.Tests.Turns;

/// <summary>The host process of one life: it is fed lines, answers with acknowledgements, and is killed.</summary>
internal sealed class CrashingHost : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<bool>> _waiting = new();
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _writing = new();
    private int _acknowledged;

    /// <param name="later">How much later than now it is for this host.</param>
    public CrashingHost(CrashFiles files, TimeSpan later, bool canBeAsked, int pauseAfterAccept)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "StarBot.CrashHost.dll"),
            "--database", files.Database, "--keys", files.Keys, "--log", files.Log,
            "--seconds-later", $"{(long)later.TotalSeconds}", "--pause-after-accept", $"{pauseAfterAccept}", .. canBeAsked ? ["--can-be-asked"] : Array.Empty<string>(),
        ];
        _process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => _complaints.Enqueue(line.Data ?? "");
        _process.Exited += (_, _) => Ended();
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Task Ready => _ready.Task.WaitAsync(TimeSpan.FromSeconds(60));

    public int Acknowledged => Volatile.Read(ref _acknowledged);

    public string Complaints => string.Join('\n', _complaints);

    /// <summary>True when it was acknowledged; false when the host died before, or asked for it again.</summary>
    public async Task<bool> SendAsync(EventLine line)
    {
        var waiting = _waiting[line.Key] = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            lock (_writing)
            {
                _process.StandardInput.WriteLine(line.ToString());
                _process.StandardInput.Flush();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }

        return !_process.HasExited && await waiting.Task;
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Ended();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line == "ready")
            _ready.TrySetResult();
        if (line?.Split(' ', 2) is not ["ack" or "again", var key] || !_waiting.TryGetValue(key, out var waiting))
            return;
        var isAcknowledged = line.StartsWith("ack", StringComparison.Ordinal);
        if (isAcknowledged)
            Interlocked.Increment(ref _acknowledged);
        waiting.TrySetResult(isAcknowledged);
    }

    private void Ended()
    {
        _ready.TrySetException(new InvalidOperationException("The host ended before it was ready: " + Complaints));
        foreach (var waiting in _waiting.Values)
            waiting.TrySetResult(false);
    }
}
