using System.CommandLine;
using System.Text;
using StarBot.Configuration;
using StarBot.Manifests;
using StarBot.Practising;
using StarBot.Review;
using StarBot.Serving;

namespace StarBot;

/// <summary>The command line. Each verb is a folder of its own; here they are only put together.</summary>
public static class Program
{
    private const string About =
        "StarBot holds mock behavioural interviews: it asks, listens, follows up, and gives a critique in the candidate's own words. "
        + "Any setting can be given as `--Section:Name=value`, for example `--Interview:MaxProbes=2`; docs/configuration.md lists them.";

    public static async Task<int> Main(string[] args)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8);
        await using var output = Writer(Console.OpenStandardOutput());
        await using var error = Writer(Console.OpenStandardError());
        return await RunAsync(args, new Streams(input, output, error, !Console.IsInputRedirected));
    }

    /// <summary>Runs one command line. What keeps StarBot from starting is told in plain lines, with exit code 1.</summary>
    public static async Task<int> RunAsync(string[] args, Streams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var (words, settings) = CommandLineSettings.Split(args);
        IConfiguration Configuration() => SettingsFiles.Read(AppContext.BaseDirectory, settings);

        var root = new RootCommand(About)
        {
            PracticeCommand.Create(Configuration, streams),
            ReviewCommand.Create(Configuration, streams),
            ManifestCommand.Create(streams),
        };
        root.SetAction((_, cancellation) => ServeCommand.RunAsync(Configuration(), cancellation));
        try
        {
            return await root.Parse(words).InvokeAsync(new InvocationConfiguration
            {
                Output = streams.Output,
                Error = streams.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (StartRefusedException refused)
        {
            await streams.Error.WriteLineAsync(refused.Message);
            return 1;
        }
        finally
        {
            await streams.Output.FlushAsync();
        }
    }

    // UTF-8 without a mark and the same line ends everywhere, so that another program can read what is piped to it.
    private static StreamWriter Writer(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n", AutoFlush = true };
}
