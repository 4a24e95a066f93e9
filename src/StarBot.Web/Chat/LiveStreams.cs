using System.Collections.Concurrent;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Web.Access;

namespace StarBot.Web.Chat;

/// <summary>The open pages of this host, by conversation. A commit of this process wakes those of its conversation; <see cref="OtherHosts"/> those of others'.</summary>
internal sealed class LiveStreams : IDisposable
{
    /// <summary>More tabs than anyone keeps open; the rest show what is new after their own forms.</summary>
    private const int MostAPerson = 12;

    private readonly ConcurrentDictionary<(string Workspace, string Conversation), Watched> _watched = new();
    private readonly SemaphoreSlim _first = new(0, 1);

    public LiveStreams(TurnSignals signals) => signals.Listen(Committed);

    public bool IsEmpty => _watched.IsEmpty;

    /// <summary>Joins the pages of a person; null when they have too many open.</summary>
    public LiveStream? Open(WebPerson person)
    {
        var key = (person.Workspace, person.Address.Conversation);
        while (true)
        {
            var watched = _watched.GetOrAdd(key, _ => new Watched());
            lock (watched)
            {
                if (watched.IsClosed)
                    continue;
                if (watched.Streams.Count >= MostAPerson)
                    return null;
                var stream = new LiveStream(this, key);
                watched.Streams.Add(stream);
                Wake(_first);
                return stream;
            }
        }
    }

    public void Close(LiveStream stream)
    {
        if (!_watched.TryGetValue(stream.Key, out var watched))
            return;
        lock (watched)
        {
            watched.Streams.Remove(stream);
            if (watched.Streams.Count > 0)
                return;
            watched.IsClosed = true;
            _watched.TryRemove(stream.Key, out _);
        }
    }

    /// <summary>The conversations that somebody looks at, with the last number that every page of them was given.</summary>
    public Dictionary<(string Workspace, string Conversation), long> Seen()
    {
        var seen = new Dictionary<(string, string), long>();
        foreach (var (key, watched) in _watched)
        {
            lock (watched)
            {
                if (watched.Streams.Count > 0)
                    seen[key] = watched.Streams.Min(s => s.Seen);
            }
        }

        return seen;
    }

    public void WakeAll((string Workspace, string Conversation) key)
    {
        if (!_watched.TryGetValue(key, out var watched))
            return;
        lock (watched)
        {
            foreach (var stream in watched.Streams)
                stream.Wake();
        }
    }

    /// <summary>Returns when a page may have been opened.</summary>
    public Task SomebodyAsync(CancellationToken cancellation) => _first.WaitAsync(cancellation);

    public void Dispose() => _first.Dispose();

    internal static void Wake(SemaphoreSlim sleeper)
    {
        if (sleeper.CurrentCount == 0)
        {
            try
            {
                sleeper.Release();
            }
            catch (SemaphoreFullException)
            {
                // Someone else woke it at the same moment.
            }
        }
    }

    private void Committed(Address at)
    {
        if (at.Platform == WebPlatform.PlatformName && !_watched.IsEmpty)
            WakeAll((at.Workspace, at.Conversation));
    }

    private sealed class Watched
    {
        public List<LiveStream> Streams { get; } = [];

        public bool IsClosed { get; set; }
    }
}

/// <summary>One open page.</summary>
internal sealed class LiveStream(LiveStreams all, (string Workspace, string Conversation) key) : IDisposable
{
    private readonly SemaphoreSlim _news = new(0, 1);
    private long _seen;

    public (string Workspace, string Conversation) Key => key;

    /// <summary>The last number that it was given.</summary>
    public long Seen
    {
        get => Interlocked.Read(ref _seen);
        set => Interlocked.Exchange(ref _seen, value);
    }

    public void Wake() => LiveStreams.Wake(_news);

    /// <summary>True when there may be news, false when there was none for this long.</summary>
    public Task<bool> NewsAsync(TimeSpan atMost, CancellationToken cancellation) => _news.WaitAsync(atMost, cancellation);

    public void Dispose()
    {
        all.Close(this);
        _news.Dispose();
    }
}
