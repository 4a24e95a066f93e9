using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Authentication;
using StarBot.Teams.Invokes;

namespace StarBot.Teams;

/// <summary><c>POST /api/messages</c>: token, then what it brings, then whether the token may bring that. Closed by default; nothing is read before the token is good.</summary>
/// <param name="tokens">Null only while unauthenticated activities are accepted, which Production refuses.</param>
public sealed class MessagesEndpoint(TokenValidator? tokens, TeamsHandlers handlers, ILogger<MessagesEndpoint> log)
{
    public async Task ReceiveAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        ChannelToken? token = null;
        if (tokens is not null)
        {
            (var check, token) = await tokens.CheckAsync(http.Request.Headers.Authorization, http.RequestAborted);
            if (check != TokenCheck.Good)
            {
                Refuse(http.Response, check);
                return;
            }
        }

        using var body = new RequestBody();
        if (!await body.ReadAsync(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        using var json = body.AsJson();
        if (json is null || ActivityReader.Read(json.RootElement) is not { } activity)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        if (token?.For(activity) is { } mismatch and not TokenCheck.Good)
        {
            Refuse(http.Response, mismatch);
            return;
        }

        await AnswerAsync(http.Response, await handlers.HandleAsync(activity));
    }

    private static async Task AnswerAsync(HttpResponse response, TeamsAnswer answer)
    {
        if (!answer.IsTaken)
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        if (answer.Json is not { } json)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json);
    }

    /// <summary>Without a token one is asked for; a token that does not hold is refused, as the protocol asks; when nothing can be said, it is to be sent again.</summary>
    private void Refuse(HttpResponse response, TokenCheck check)
    {
        Log.Refused(log, check);
        (response.StatusCode, var challenge) = check switch
        {
            TokenCheck.NoToken => (StatusCodes.Status401Unauthorized, "Bearer"),
            TokenCheck.KeysUnavailable => (StatusCodes.Status503ServiceUnavailable, null),
            _ => (StatusCodes.Status403Forbidden, null),
        };
        if (challenge is not null)
            response.Headers.WWWAuthenticate = challenge;
    }
}
