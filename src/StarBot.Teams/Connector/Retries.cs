using System.Net;
using Polly;
using Polly.Retry;

namespace StarBot.Teams.Connector;

/// <summary>
/// Tries a call again for what Teams documents as passing: 412, 429, 502 and 504, with growing waits and some chance in them. It ends
/// well within what the outbox gives a post; what takes longer is the outbox's, which remembers it.
/// </summary>
public static class Retries
{
    private const int Times = 3;
    private static readonly TimeSpan LongestWaitHere = TimeSpan.FromSeconds(4);

    public static ResiliencePipeline<HttpResponseMessage> Of(TimeProvider time) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = Times,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = LongestWaitHere,
                ShouldHandle = a => ValueTask.FromResult(a.Outcome.Result is { } response && Passes(response, time)),
                DelayGenerator = a => ValueTask.FromResult(a.Outcome.Result is { } response ? ConnectorException.RetryAfterOf(response, time) : null),
                OnRetry = a =>
                {
                    a.Outcome.Result?.Dispose();
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    private static bool Passes(HttpResponseMessage response, TimeProvider time) =>
        response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout
        && !(ConnectorException.RetryAfterOf(response, time) > LongestWaitHere);
}
