using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Teams.Connector;

/// <summary>Keeps to the documented limits of a conversation and of a tenant: a short wait is waited here, a long one is the outbox's.</summary>
public sealed class Pacing(TimeProvider time)
{
    private const int Forgotten = 10_000;
    private static readonly TimeSpan LongestWaitHere = TimeSpan.FromSeconds(2);

    private static readonly Window[] OfConversation =
    [
        new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1)),
    ];

    private static readonly TimeSpan BetweenInTenant = TimeSpan.FromSeconds(1) / 30;

    /// <summary>With these, no second sees more than the fifty of the documentation.</summary>
    private const int AtOnceInTenant = 10;

    private readonly ConcurrentDictionary<string, Past> _past = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SendingLine> _tenants = new(StringComparer.Ordinal);

    /// <exception cref="TryLaterException">It takes longer than can be waited for here.</exception>
    public async Task WaitAsync(string? tenant, string conversation, CancellationToken cancellation)
    {
        if (tenant is not null && Tenant(tenant).Take(time.GetUtcNow()) is { Ticks: > 0 } wait)
            await Task.Delay(wait, time, cancellation);
        await WaitAsync(conversation, cancellation);
    }

    private SendingLine Tenant(string tenant) =>
        _tenants.GetOrAdd(tenant, _ => new SendingLine(BetweenInTenant, LongestWaitHere, AtOnceInTenant));

    private async Task WaitAsync(string conversation, CancellationToken cancellation)
    {
        if (_past.Count > Forgotten)
            Forget();
        var past = _past.GetOrAdd(conversation, _ => new Past());
        while (past.TakeOrWait(time.GetUtcNow()) is { Ticks: > 0 } wait)
        {
            if (wait > LongestWaitHere)
                throw new TryLaterException(wait, "The limits of Teams for this conversation are reached.");
            await Task.Delay(wait, time, cancellation);
        }
    }

    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (key, past) in _past)
        {
            if (past.IsOver(now))
                _past.TryRemove(key, out _);
        }
    }

    private sealed record Window(int Most, TimeSpan Length);

    /// <summary>When something was sent, the latest last.</summary>
    private sealed class Past
    {
        private readonly Lock _lock = new();
        private readonly List<DateTimeOffset> _sent = [];

        /// <summary>Zero when it may go now, which is then noted; otherwise how long to wait before asking again.</summary>
        public TimeSpan TakeOrWait(DateTimeOffset now)
        {
            lock (_lock)
            {
                var wait = OfConversation.Select(w => Wait(w, now)).Max();
                if (wait > TimeSpan.Zero)
                    return wait;
                _sent.RemoveAll(s => now - s >= OfConversation[^1].Length);
                _sent.Add(now);
                return TimeSpan.Zero;
            }
        }

        public bool IsOver(DateTimeOffset now)
        {
            lock (_lock)
                return _sent.Count == 0 || now - _sent[^1] > TimeSpan.FromHours(1);
        }

        private TimeSpan Wait(Window window, DateTimeOffset now) =>
            _sent.Count < window.Most ? TimeSpan.Zero : _sent[^window.Most] + window.Length - now;
    }
}
