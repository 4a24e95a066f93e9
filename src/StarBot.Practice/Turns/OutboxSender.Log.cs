using Microsoft.Extensions.Logging;

namespace StarBot.Practice.Turns;

public sealed partial class OutboxSender
{
    [LoggerMessage(100, LogLevel.Warning, "{Platform} did not take post {Number} (attempt {Attempt}); it is tried again.")]
    private static partial void SendingFailed(ILogger log, string platform, long number, int attempt, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "{Platform} refused post {Number} for good: {Reason}")]
    private static partial void SendingRefused(ILogger log, string platform, long number, string reason);

    [LoggerMessage(103, LogLevel.Information, "{Platform} takes post {Number} in {Wait} at the earliest: {Reason}")]
    private static partial void SendingPutOff(ILogger log, string platform, long number, TimeSpan wait, string reason);

    [LoggerMessage(101, LogLevel.Error, "The outbox could not read or write the database; it looks again.")]
    private static partial void OutboxFailed(ILogger log, Exception exception);
}
