using StarBot.Teams.Activities;

namespace StarBot.Teams.Authentication;

/// <summary>What a token whose signature, issuer and audience hold says of the request that it came with.</summary>
/// <param name="ServiceUrl">The only service URL that an activity with this token may name.</param>
public sealed record ChannelToken(SigningKey Key, DateTimeOffset NotBefore, DateTimeOffset Expires, string? ServiceUrl)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    public bool IsInTime(DateTimeOffset now) => NotBefore <= now + Skew && now - Skew <= Expires;

    /// <summary>Whether this token may bring this activity. Empty names never match.</summary>
    public TokenCheck For(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(ServiceUrl) || !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return TokenCheck.WrongServiceUrl;
        return !string.IsNullOrEmpty(activity.ChannelId) && Key.Endorsements.Contains(activity.ChannelId) ? TokenCheck.Good : TokenCheck.NotEndorsed;
    }
}
