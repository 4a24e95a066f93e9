using System.Threading.RateLimiting;

namespace StarBot.Web.Access;

/// <summary>How fast one person may send: far above what anyone types, far below what would slow others down.</summary>
internal sealed class RateGate : IDisposable
{
    private const int AtOnce = 40;
    private const int ASecond = 2;

    private readonly PartitionedRateLimiter<WebPerson> _limiter = PartitionedRateLimiter.Create<WebPerson, WebPerson>(
        person => RateLimitPartition.GetTokenBucketLimiter(person, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOnce,
            TokensPerPeriod = ASecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        }));

    public bool LetsThrough(WebPerson person)
    {
        using var lease = _limiter.AttemptAcquire(person);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
