namespace StarBot.Tests.Host;

/// <summary>What a command line wrote and how it ended.</summary>
public sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs a command line in this process, with <paramref name="input"/> as its standard input.</summary>
    public static async Task<CommandRun> Of(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await Program.RunAsync(args, new Streams(new StringReader(input), output, error));
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }
}
