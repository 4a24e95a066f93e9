using StarBot.Practice.Messages;

namespace StarBot.Load.WritePath;

/// <summary>Like a chat: it has patience, and its posts wait in the outbox.</summary>
internal sealed class ChatLike : ICanSend
{
    public string Name => "chat";

    public TimeSpan Patience => TimeSpan.FromSeconds(12);

    private long _taken;

    /// <summary>How many posts it has taken.</summary>
    public long Taken => Interlocked.Read(ref _taken);

    public Task<string> SendAsync(Address to, Post post, string rowId, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _taken);
        return Task.FromResult(rowId);
    }
}

/// <summary>Like the web page: it shows posts itself, and each message is a whole answer.</summary>
internal sealed class PullLike : IPlatform
{
    public string Name => "pull";

    public TimeSpan Patience => TimeSpan.Zero;
}
