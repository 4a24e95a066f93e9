using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Wire;

namespace StarBot.Slack.Requests;

/// <summary>Slack over HTTP: raw bytes, signature, then what it is. Closed by default; what is not signed is not read.</summary>
public sealed class HttpRequests(SlackOptions options, SlackHandlers handlers, TimeProvider time, ILogger<HttpRequests> log)
{
    private readonly byte[] _secret = System.Text.Encoding.UTF8.GetBytes(
        options.SigningSecret is { Length: > 0 } secret ? secret : throw new ArgumentException("Slack:SigningSecret is needed to listen over HTTP.", nameof(options)));

    public async Task ReceiveAsync(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        using var body = new RequestBody();
        if (!await body.ReadAsync(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var isForm = IsOf(http.Request, "application/x-www-form-urlencoded");
        if (isForm && IsSslCheck(body))
            return;
        var check = SlackSignature.Check(
            _secret, http.Request.Headers[SlackSignature.TimestampHeader], http.Request.Headers[SlackSignature.SignatureHeader], body.Bytes, time.GetUtcNow());
        if (check != SignatureCheck.Good)
        {
            Log.NotSigned(log, check);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var json = isForm ? FromForm(FieldsOf(body), out var kind) : FromJson(http.Request, body, out kind);
        if (json is null)
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (kind == SlackRequestKind.Event && json.RootElement.Text("type") == "url_verification")
            await WriteAsync(http.Response, new JsonObject { ["challenge"] = json.RootElement.Text("challenge") }.ToJsonString());
        else
            await AnswerAsync(http.Response, await handlers.HandleAsync(new SlackRequest(kind, json.RootElement)));
    }

    private static async Task AnswerAsync(HttpResponse response, SlackAnswer answer)
    {
        if (!answer.IsTaken)
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (answer.Json is { } json)
            await WriteAsync(response, json);
    }

    private static Task WriteAsync(HttpResponse response, string json)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(json);
    }

    /// <summary>Slack asks so whether a certificate is good, without a signature. Nothing that comes with it is looked at.</summary>
    private static bool IsSslCheck(RequestBody body) =>
        body.Bytes.StartsWith("ssl_check="u8) || body.Bytes.IndexOf("&ssl_check="u8) >= 0;

    private static JsonDocument? FromJson(HttpRequest request, RequestBody body, out SlackRequestKind kind)
    {
        kind = SlackRequestKind.Event;
        return IsOf(request, "application/json") && body.AsJson() is { RootElement.ValueKind: JsonValueKind.Object } json ? json : null;
    }

    private static Dictionary<string, string> FieldsOf(RequestBody body)
    {
        var fields = new Dictionary<string, string>();
        var reader = new FormReader(System.Text.Encoding.UTF8.GetString(body.Bytes));
        while (reader.ReadNextPair() is { } pair)
            fields[pair.Key] = pair.Value;
        return fields;
    }

    private static JsonDocument? FromForm(Dictionary<string, string> form, out SlackRequestKind kind)
    {
        kind = form.ContainsKey("payload") ? SlackRequestKind.Interaction : SlackRequestKind.Command;
        try
        {
            if (form.TryGetValue("payload", out var payload))
                return JsonDocument.Parse(payload) is { RootElement.ValueKind: JsonValueKind.Object } json ? json : null;
            return form.ContainsKey("command")
                ? JsonDocument.Parse(new JsonObject(form.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))).ToJsonString())
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // "; charset=utf-8" may follow.
    private static bool IsOf(HttpRequest request, string mediaType) =>
        request.ContentType is { } type && type.StartsWith(mediaType, StringComparison.OrdinalIgnoreCase)
            && (type.Length == mediaType.Length || type[mediaType.Length] is ';' or ' ');
}
