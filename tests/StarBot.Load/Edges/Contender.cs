using System.Diagnostics;
using System.Globalization;

namespace StarBot.Load.Slack;

/// <summary>A program that takes events, in a process of its own: StarBot with a turn behind each, or Bolt, which only acknowledges.</summary>
internal sealed class Contender : IDisposable
{
    public const string Secret = "a signing secret to measure with";

    private readonly Process _process;

    private Contender(string name, int port, Process process) => (Name, Port, _process) = (name, port, process);

    public string Name { get; }

    public int Port { get; }

    public static Task<Contender> StarBotAsync(int port, string folder, CancellationToken cancellation) =>
        StartAsync("StarBot", port, Environment.ProcessPath!, ["slack-host", $"{port}", folder], null, cancellation);

    /// <param name="packages">Where the packages of <c>package.json</c> are installed.</param>
    public static Task<Contender> BoltAsync(int port, string packages, CancellationToken cancellation)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Slack", "bolt.mjs"), Path.Combine(packages, "bolt.mjs"), overwrite: true);
        return StartAsync("Bolt", port, "node", ["bolt.mjs", $"{port}", Secret], packages, cancellation);
    }

    /// <summary>Seconds of processor time that it has used so far, by its own account.</summary>
    public async Task<double> ProcessorSecondsAsync(CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync("?".AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        return double.Parse(await _process.StandardOutput.ReadLineAsync(cancellation) ?? "0", CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<Contender> StartAsync(string name, int port, string program, string[] arguments, string? folder, CancellationToken cancellation)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder is null ? Environment.CurrentDirectory : Path.GetFullPath(folder),
            Environment = { ["NODE_ENV"] = "production" },
        })!;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line == "ready")
                return new Contender(name, port, process);
        }

        throw new InvalidOperationException($"{name} did not start.");
    }
}
