using System.Diagnostics;
using System.Globalization;

namespace StarBot.Load.Teams;

/// <summary>A program that takes activities, in a process of its own: StarBot with a turn behind each, or a Bot Framework bot that does nothing.</summary>
internal sealed class Contender : IDisposable
{
    private const string TokenLine = "token ";

    private readonly Process _process;

    private Contender(string name, int port, Process process, string? token) => (Name, Port, _process, Token) = (name, port, process, token);

    public string Name { get; }

    public int Port { get; }

    /// <summary>What StarBot lets in; the other does not ask.</summary>
    public string? Token { get; }

    public static Task<Contender> StarBotAsync(int port, string folder, CancellationToken cancellation) =>
        StartAsync("StarBot", port, Environment.ProcessPath!, ["teams-host", $"{port}", folder], null, cancellation);

    /// <param name="packages">Where the packages of <c>package.json</c> are installed.</param>
    public static Task<Contender> BotBuilderAsync(int port, string packages, CancellationToken cancellation)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Teams", "botbuilder.mjs"), Path.Combine(packages, "botbuilder.mjs"), overwrite: true);
        return StartAsync("botbuilder", port, "node", ["botbuilder.mjs", $"{port}"], packages, cancellation);
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
            WorkingDirectory = folder ?? Environment.CurrentDirectory,
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
