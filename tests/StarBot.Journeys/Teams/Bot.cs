using System.Diagnostics;
using System.Text;

namespace StarBot.Journeys.Teams;

/// <summary>StarBot as it is started beside the playground: the program, its settings on the command line, a database of its own.</summary>
internal sealed class Bot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-journey-");
    private readonly StringBuilder _log = new();
    private readonly Process _process;
    private readonly HttpClient _http = new();

    public Bot(params string[] settings)
    {
        Address = new Uri($"http://127.0.0.1:{Playground.FreePort()}/");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "starbot.dll"),
            $"--Storage:ConnectionString=Data Source={Path.Combine(_folder.FullName, "starbot.db")}",
            $"--Keys:Path={Path.Combine(_folder.FullName, "keys")}",
            .. settings,
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development", ["ASPNETCORE_URLS"] = Address.ToString() },
        })!;
        _process.OutputDataReceived += (_, line) => _log.AppendLine(line.Data);
        _process.BeginOutputReadLine();
    }

    public Uri Address { get; }

    public string Log => _log.ToString();

    public async Task ReadyAsync(CancellationToken cancellation)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if ((await _http.GetAsync(new Uri(Address, "health/ready"), cancellation)).IsSuccessStatusCode)
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

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
