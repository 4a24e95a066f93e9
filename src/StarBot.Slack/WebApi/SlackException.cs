namespace StarBot.Slack.WebApi;

/// <summary>Slack answered <c>ok: false</c>. <see cref="Error"/> is spelled as Slack spells it.</summary>
public sealed class SlackException(string method, string error, string? needed = null, string? details = null)
    : Exception($"{method}: {error}" + (needed is null ? "" : $" (needs {needed})") + (details is null ? "" : $" ({details})"))
{
    public string Method { get; } = method;

    public string Error { get; } = error;

    /// <summary>The scope that is missing.</summary>
    public string? Needed { get; } = needed;
}

/// <summary>Slack takes no more of this method for a while.</summary>
public sealed class SlackRateLimitException(string method, TimeSpan retryAfter) : Exception($"{method}: ratelimited")
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
