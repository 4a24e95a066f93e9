using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace StarBot.Journeys.Slack;

/// <summary>StarBot as it is started by whoever runs it: the program, its settings on the command line, a database of its own.</summary>
internal sealed class Host : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-journey-");
    private readonly StringBuilder _log = new();
    private readonly Process _process;
    private readonly HttpClient _http;

    public Host(int port, params string[] settings)
    {
        _http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "starbot.dll"), $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "starbot.db")}",
            $"--Keys:Path={Path.Combine(_folder.FullName, "keys")}", .. settings,
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["ASPNETCORE_URLS"] = _http.BaseAddress.ToString() },
        })!;
        _process.OutputDataReceived += (_, line) => _log.AppendLine(line.Data);
        _process.BeginOutputReadLine();
    }

    /// <summary>What it has logged so far.</summary>
    public string Log => _log.ToString();

    public async Task ReadyAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await _http.GetAsync("health/ready", cancellation)).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            _process.HasExited.ShouldBeFalse(Log);
            await Task.Delay(200, cancellation);
        }

        throw new TimeoutException(Log);
    }

    /// <summary>A form, signed as Slack signs it.</summary>
    public async Task<string> PostFormAsync(string path, string field, string value)
    {
        var body = $"{field}={Uri.EscapeDataString(value)}";
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Emulate.SigningSecret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded") };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        using var response = await _http.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(200, Log);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>An event, signed as Slack signs it.</summary>
    public async Task PostEventAsync(string body)
    {
        var stamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Emulate.SigningSecret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        using var response = await _http.SendAsync(request);
        ((int)response.StatusCode).ShouldBe(200, Log);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
