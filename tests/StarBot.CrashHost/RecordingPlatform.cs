using System.Text;
using StarBot.Practice.Messages;

namespace StarBot.CrashHost;

/// <summary>A platform whose memory is a file, one line for each post that it has taken; it outlives the host.</summary>
public class RecordingPlatform(string log, TimeSpan pauseAfterAccept) : ICanSend
{
    public const string PlatformName = "recorded";

    private readonly Lock _writing = new();

    public string Name => PlatformName;

    public TimeSpan Patience { get; } = TimeSpan.FromMilliseconds(150);

    public async Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(post);
        Append($"{rowId}\t{post.Summary.ReplaceLineEndings(" ")}\n");
        if (pauseAfterAccept > TimeSpan.Zero)
            await Task.Delay(pauseAfterAccept, cancellation);
        return "m-" + rowId;
    }

    protected IEnumerable<string> RowIds()
    {
        lock (_writing)
            return File.Exists(log) ? [.. File.ReadLines(log).Select(l => l.Split('\t')[0])] : [];
    }

    /// <summary>One write of the whole line: a kill comes before it or after it.</summary>
    private void Append(string line)
    {
        lock (_writing)
        {
            using var file = new FileStream(log, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            file.Write(Encoding.UTF8.GetBytes(line));
            file.Flush(flushToDisk: true);
        }
    }
}

/// <summary>The same, and it can be asked what it has taken.</summary>
public sealed class AskableRecordingPlatform(string log, TimeSpan pauseAfterAccept) : RecordingPlatform(log, pauseAfterAccept), ICanFindSent
{
    public Task<string?> FindSentAsync(Address to, string rowId, DateTimeOffset writtenAt, CancellationToken cancellation) =>
        Task.FromResult(RowIds().Contains(rowId) ? "m-" + rowId : null);
}
