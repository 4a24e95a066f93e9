using System.CommandLine;
using Spectre.Console;
using StarBot.Configuration;
using StarBot.Practice.Turns;
using StarBot.Terminal;

namespace StarBot.Practising;

/// <summary><c>starbot practice</c>: an interview in this terminal. Starts neither the clock nor the outbox of a host.</summary>
internal static class PracticeCommand
{
    private const string About =
        "An interview in this terminal. With nothing behind it: one question. A principle or a set (\"ownership\", \"aws\") asks about that; "
        + "\"mock 4\" is an interview of four questions. What is under way is taken up where it was left.";

    public static System.CommandLine.Command Create(Func<IConfiguration> configuration, Streams streams)
    {
        var words = new Argument<string[]>("words") { Description = "What to practise, such as: ownership, aws, mock 4", Arity = ArgumentArity.ZeroOrMore };
        var person = new Option<string?>("--as") { Description = "Practise under another name than the account's" };
        var command = new System.CommandLine.Command("practice", About) { words, person };
        command.SetAction((parsed, cancellation) =>
            RunAsync(configuration(), FirstWords(parsed.GetValue(words) ?? []), parsed.GetValue(person), streams, cancellation));
        return command;
    }

    private static string FirstWords(string[] words) => words switch
    {
        [] => "practice",
        ["mock", ..] => string.Join(' ', words),
        _ => "practice " + string.Join(' ', words),
    };

    private static async Task<int> RunAsync(
        IConfiguration configuration, string firstWords, string? person, Streams streams, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddStarBot(configuration).BuildServiceProvider();
        await services.PrepareStorageAsync(cancellation);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(streams.Output) });
        var session = TerminalSession.AtConsole(firstWords, person);
        var forms = services.GetRequiredService<OfferedForms>();
        session = session with { FormOf = (word, token) => forms.BehindAsync(session.Address, word, token) };
        return await TerminalInterview.RunAsync(
            console, streams.Input, services.GetRequiredService<ITurns>(), session, services.GetRequiredService<TimeProvider>(), cancellation);
    }
}
