using System.Diagnostics;
using System.Globalization;

namespace StarBot.Load.Edges;

/// <summary>A program that takes requests, in a process of its own: StarBot with a turn behind each, or a peer that does nothing.</summary>
internal sealed class Contender : IDisposable
{
    private const string TokenLine = "token ";

    private readonly Process _process;

    private Contender(string name, int port, Process process, string? token) => (Name, Port, _process, Token) = (name, port, process, token);

    public string Name { get; }

    public int Port { get; }

    /// <summary>What it lets in, where it says so when it starts.</summary>
    public string? Token { get; }

    public static Task<Contender> StarBotAsync(Edge edge, int port, string folder, CancellationToken cancellation) =>
        StartAsync("StarBot", port, Environment.ProcessPath!, [edge.HostCommand, $"{port}", folder], Environment.CurrentDirectory, cancellation);

    /// <param name="packages">Where the packages of the peer's <c>package.json</c> are installed.</param>
    public static Task<Contender> PeerAsync(Edge edge, int port, string packages, CancellationToken cancellation)
    {
        var script = Path.GetFileName(edge.PeerScript);
        File.Copy(Path.Combine(AppContext.BaseDirectory, edge.PeerScript), Path.Combine(packages, script), overwrite: true);
        return StartAsync(edge.Peer, port, "node", [script, $"{port}", .. edge.PeerArguments], Path.GetFullPath(packages), cancellation);
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

    private static async Task<Contender> StartAsync(string name, int port, string program, string[] arguments, string folder, CancellationToken cancellation)
    {
        var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            Environment = { ["NODE_ENV"] = "production" },
        })!;
        string? token = null;
        while (await process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(TokenLine, StringComparison.Ordinal))
                token = line[TokenLine.Length..];
            else if (line == "ready")
                return new Contender(name, port, process, token);
        }

        throw new InvalidOperationException($"{name} did not start.");
    }
}
