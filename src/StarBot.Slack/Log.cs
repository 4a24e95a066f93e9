using Microsoft.Extensions.Logging;
using StarBot.Slack.Requests;
using StarBot.Slack.SocketMode;

namespace StarBot.Slack;

/// <summary>Every line that the Slack edge logs, by number. None holds a text, a token, a signature or a name.</summary>
internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Warning, "A request to the Slack address was turned away: its signature is {Check}.")]
    public static partial void NotSigned(ILogger log, SignatureCheck check);

    [LoggerMessage(301, LogLevel.Warning, "A turn from Slack could not be saved in time; Slack is asked to send it again.")]
    public static partial void NotSaved(ILogger log, Exception exception);

    [LoggerMessage(302, LogLevel.Warning, "Slack holds events back (app_rate_limited), workspace {Team}, minute {Minute}.")]
    public static partial void EventsHeldBack(ILogger log, string team, long minute);

    [LoggerMessage(303, LogLevel.Warning, "Slack does not offer {Method} here ({Error}); StarBot does without it. This is said once.")]
    public static partial void DoesWithout(ILogger log, string method, string error);

    [LoggerMessage(304, LogLevel.Warning, "A small call to Slack failed: {Reason}")]
    public static partial void ErrandFailed(ILogger log, string reason);

    [LoggerMessage(305, LogLevel.Information, "In Slack as a bot of workspace {Team}.")]
    public static partial void Introduced(ILogger log, string team);

    [LoggerMessage(306, LogLevel.Error, "Slack refuses Slack:BotToken ({Error}). Copy the Bot User OAuth Token of the app again; docs/slack.md says where it is.")]
    public static partial void TokenRefused(ILogger log, string error);

    [LoggerMessage(307, LogLevel.Warning, "Slack could not be asked whose token this is: {Reason}")]
    public static partial void NotIntroduced(ILogger log, string reason);

    [LoggerMessage(308, LogLevel.Error, "Something from Slack could not be handled; it is left alone.")]
    public static partial void NotHandled(ILogger log, Exception exception);

    [LoggerMessage(309, LogLevel.Warning, "Slack did not take the blocks of a post ({Error}); it is sent as plain text.")]
    public static partial void SentPlain(ILogger log, string error);

    [LoggerMessage(310, LogLevel.Information, "Slack workspace {Team} has uninstalled StarBot; its tokens are deleted.")]
    public static partial void Uninstalled(ILogger log, string team);

    [LoggerMessage(311, LogLevel.Error, "The token of Slack workspace {Team} could not be renewed ({Error}). It works until it ends; then the workspace has to install again.")]
    public static partial void RotationFailed(ILogger log, string team, string error);

    [LoggerMessage(312, LogLevel.Information, "Slack workspace {Team} has installed StarBot.")]
    public static partial void Installed(ILogger log, string team);

    [LoggerMessage(313, LogLevel.Warning, "The token of Slack workspace {Team} could not be renewed just now ({Reason}); it is tried again in a minute.")]
    public static partial void RotationPutOff(ILogger log, string team, string reason);

    [LoggerMessage(314, LogLevel.Information, "Word that Slack workspace {Team} has uninstalled StarBot is older than its installation; it is left alone.")]
    public static partial void UninstalledBefore(ILogger log, string team);

    [LoggerMessage(320, LogLevel.Information, "Slack listens: hello on a socket; the app has {Connections}.")]
    public static partial void SocketOpen(ILogger log, int connections);

    [LoggerMessage(321, LogLevel.Information, "A socket to Slack ends ({End}).")]
    public static partial void SocketEnds(ILogger log, SocketEnd end);

    [LoggerMessage(322, LogLevel.Warning, "A socket to Slack did not hold: {Reason}")]
    public static partial void SocketBroke(ILogger log, string reason);

    [LoggerMessage(323, LogLevel.Warning, "This app has {Connections} sockets, and Slack takes ten. Run fewer hosts on sockets, or listen over HTTP.")]
    public static partial void ManySockets(ILogger log, int connections);

    [LoggerMessage(324, LogLevel.Error, "Slack takes at most {Most} sockets of an app, and they are taken. Stop another host, or listen over HTTP.")]
    public static partial void TooManySockets(ILogger log, int most);

    [LoggerMessage(325, LogLevel.Critical, "StarBot no longer listens to Slack. {Because}")]
    public static partial void SocketsStopped(ILogger log, string because);

    [LoggerMessage(326, LogLevel.Information, "An acknowledgement did not reach Slack ({Reason}); it will bring the same again.")]
    public static partial void NotAcknowledged(ILogger log, string reason);
}
