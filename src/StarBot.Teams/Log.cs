using Microsoft.Extensions.Logging;
using StarBot.Teams.Authentication;

namespace StarBot.Teams;

/// <summary>What this edge logs. Never a message, a token or a claim of one.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Warning, "A request to /api/messages was refused: {Check}.")]
    public static partial void Refused(ILogger log, TokenCheck check);

    [LoggerMessage(301, LogLevel.Warning, "The Bot Connector's keys could not be fetched; those that are known go on serving. {Reason}")]
    public static partial void KeysNotFetched(ILogger log, string reason);

    [LoggerMessage(302, LogLevel.Warning, "The Bot Connector did not take a call. {Failure}")]
    public static partial void CallFailed(ILogger log, string failure);

    [LoggerMessage(303, LogLevel.Warning, "What came could not be taken; Teams is asked to send it again.")]
    public static partial void NotCommitted(ILogger log, Exception exception);

    [LoggerMessage(304, LogLevel.Debug, "An activity of the kind {Type} {Name} is ignored.")]
    public static partial void Ignored(ILogger log, string type, string? name);

    [LoggerMessage(305, LogLevel.Information, "Something small was left undone: {Reason}")]
    public static partial void ErrandFailed(ILogger log, string reason);

    [LoggerMessage(
        307, LogLevel.Warning, "Teams:DangerouslyAcceptUnauthenticatedActivities is on: whoever can reach /api/messages can speak in anybody's name. Use it only for the Agents Playground on this machine.")]
    public static partial void Unauthenticated(ILogger log);
}
