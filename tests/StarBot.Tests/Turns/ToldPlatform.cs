using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Tests.Turns;

/// <summary>A chat platform that remembers what it was told, and can be made to fail.</summary>
public class ToldPlatform : ICanSend
{
    public const string PlatformName = "told";

    public string Name => PlatformName;

    public TimeSpan Patience { get; } = TimeSpan.FromSeconds(12);

    public ConcurrentQueue<(string RowId, Post Post)> Told { get; } = new();

    /// <summary>Thrown instead of taking a post, once for each.</summary>
    public ConcurrentQueue<Exception> Failures { get; } = new();

    /// <summary>Run while a post is on its way.</summary>
    public Func<Task> OnItsWay { get; set; } = () => Task.CompletedTask;

    public IEnumerable<string> RowIds => Told.Select(t => t.RowId);

    public async Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation)
    {
        await OnItsWay();
        if (Failures.TryDequeue(out var failure))
            throw failure;
        Told.Enqueue((rowId, post));
        return "id-" + rowId;
    }
}

/// <summary>The same, and it can be asked.</summary>
public sealed class AskedPlatform : ToldPlatform, ICanFindSent
{
    public int Asked { get; private set; }

    public Task<string?> FindSentAsync(Address to, string rowId, DateTimeOffset writtenAt, CancellationToken cancellation)
    {
        Asked++;
        return Task.FromResult(RowIds.Contains(rowId) ? "id-" + rowId : null);
    }
}
