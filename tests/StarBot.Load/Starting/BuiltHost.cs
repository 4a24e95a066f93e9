using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StarBot.Load.Starting;

/// <summary>Milliseconds to the first ready: on a fresh database, and on the one that is there then.</summary>
internal sealed record StartFigures(double First, double Again, double MegabytesAtRest);

internal sealed record BuiltHost(string Name, string Program)
{
    private static readonly TimeSpan StartWithin = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan RestFor = TimeSpan.FromSeconds(5);

    public static BuiltHost StarBot { get; } = new("starbot", Output("src/StarBot", "starbot.dll"));

    public static BuiltHost Empty { get; } = new("empty host", Output("tests/StarBot.Load.EmptyHost", "StarBot.Load.EmptyHost.dll"));

    /// <summary>The host, ready, on a database in this folder.</summary>
    public async Task<ServedHost> ServeAsync(string folder, CancellationToken cancellation)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var process = Process.Start(Command(folder, url)) ?? throw new InvalidOperationException($"{Program} did not start.");
        await ReadyAsync(new Uri($"{url}/health/ready"), process, cancellation);
        return new ServedHost(process, new Uri(url));
    }

    public async Task<StartFigures> StartAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("starbot-start-").FullName;
        try
        {
            var (first, _) = await StartOnceAsync(folder, TimeSpan.Zero, cancellation);
            var (again, atRest) = await StartOnceAsync(folder, RestFor, cancellation);
            return new StartFigures(first, again, atRest);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<(double Milliseconds, double Megabytes)> StartOnceAsync(string folder, TimeSpan rest, CancellationToken cancellation)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(Command(folder, url)) ?? throw new InvalidOperationException($"{Program} did not start.");
        try
        {
            await ReadyAsync(new Uri($"{url}/health/ready"), process, cancellation);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            await Task.Delay(rest, cancellation);
            process.Refresh();
            return (took, process.WorkingSet64 / 1024.0 / 1024.0);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Command(string folder, string url)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Program,
                $"--Storage:ConnectionString=Data Source={Path.Combine(folder, "host.db")}",
                $"--Keys:Path={Path.Combine(folder, "keys")}",
                "--Logging:LogLevel:Default=Warning",
            },
        };
        info.Environment["ASPNETCORE_URLS"] = url;
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        return info;
    }

    private static async Task ReadyAsync(Uri ready, Process process, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < StartWithin && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(ready, cancellation);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(5, cancellation);
        }

        throw new InvalidOperationException("The host did not become ready.");
    }

    private static string Output(string project, string file) => Path.Combine(Root(), project, "bin", "Release", "net10.0", file);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "StarBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? Directory.GetCurrentDirectory();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
