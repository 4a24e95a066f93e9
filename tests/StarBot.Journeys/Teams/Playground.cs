using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StarBot.Journeys.Teams;

/// <summary>
/// The Microsoft 365 Agents Playground, a Teams client and connector, in a process of its own. Its package is where
/// <c>STARBOT_PLAYGROUND_NPM</c> says; <c>.ci/run</c> installs it. Where it is missing the journey skips itself, unless
/// <c>STARBOT_JOURNEYS_REQUIRED</c> says that this is a failure.
/// </summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private Playground(Process process, Uri address, DirectoryInfo folder) => (_process, Address, _folder) = (process, address, folder);

    public Uri Address { get; }

    private static string? Program =>
        Environment.GetEnvironmentVariable("STARBOT_PLAYGROUND_NPM") is { Length: > 0 } folder
        && Path.Combine(folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js") is var program && File.Exists(program) ? program : null;

    public static void SkipWhenMissing()
    {
        const string missing = "No Agents Playground: set STARBOT_PLAYGROUND_NPM to a folder with the packages of tests/StarBot.Journeys/Teams/package.json; .ci/run does.";
        if (Environment.GetEnvironmentVariable("STARBOT_JOURNEYS_REQUIRED") is { Length: > 0 })
            Program.ShouldNotBeNull(missing);
        Assert.SkipWhen(Program is null, missing);
    }

    /// <param name="bot">Where StarBot takes activities.</param>
    public static async Task<Playground> StartAsync(Uri bot, CancellationToken cancellation)
    {
        var address = new Uri($"http://localhost:{FreePort()}");
        var folder = Directory.CreateTempSubdirectory("starbot-playground-");
        var process = Process.Start(new ProcessStartInfo(
            "node", [Program!, "start", "--app-endpoint", bot.ToString(), "--channel-id", "msteams", "--port", $"{address.Port}", "--disable-telemetry"])
        {
            // It keeps a file of its own where it is started.
            WorkingDirectory = folder.FullName,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line && !line.Contains("Listening", StringComparison.OrdinalIgnoreCase))
        {
        }

        process.HasExited.ShouldBeFalse("The playground did not start.");
        return new Playground(process, address, folder);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }
}
