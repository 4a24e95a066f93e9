using System.Net;
using System.Text.Json;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Connector;

/// <summary>The Bot Connector did not take a call. <see cref="Exception.Message"/> has its code and its own ids for the call, and no words of people.</summary>
public sealed class ConnectorException(HttpStatusCode status, string? code, string operation, string? callId, TimeSpan? retryAfter)
    : Exception($"{operation}: {(int)status} {code ?? status.ToString()}{(callId is null ? "" : $" ({callId})")}")
{
    public HttpStatusCode Status { get; } = status;

    public string? Code { get; } = code;

    public TimeSpan? RetryAfter { get; } = retryAfter;

    public static async Task<ConnectorException> OfAsync(HttpResponseMessage response, string operation, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(response);
        var code = CodeIn(await response.Content.ReadAsStringAsync(cancellation));
        var callId = Header(response, "MS-CV") ?? Header(response, "X-Correlating-OperationId");
        return new ConnectorException(response.StatusCode, code, operation, callId, RetryAfterOf(response, time));
    }

    public static TimeSpan? RetryAfterOf(HttpResponseMessage response, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(time);
        var after = response.Headers.RetryAfter;
        return after?.Delta ?? (after?.Date is { } date ? date - time.GetUtcNow() : null);
    }

    /// <summary>Two shapes are in use, one of them with JSON in a string: the most special code of either.</summary>
    private static string? CodeIn(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.At("error").Text("code") is { } code)
                return SubCodeIn(root.At("error").Text("message")) ?? code;
            return SubCodeIn(root.Text("message")) ?? root.At("errorCode")?.ToString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? SubCodeIn(string? message)
    {
        if (message is null || !message.StartsWith('{'))
            return null;
        try
        {
            using var inner = JsonDocument.Parse(message);
            return inner.RootElement.Text("subCode");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
