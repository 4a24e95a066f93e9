using System.Collections.Immutable;
using System.Text;
using Spectre.Console;
using StarBot.Practice.Messages;
using StarBot.Terminal;

namespace StarBot.Tests.Terminal;

/// <summary>A terminal of a test's own: a console over a string, input from a string.</summary>
internal sealed class Desk
{
    private readonly StringBuilder _shown = new();

    public Desk(int width = 80, AnsiSupport ansi = AnsiSupport.No)
    {
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ansi,
            ColorSystem = ansi == AnsiSupport.No ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new StringWriter(_shown)),
        });
        Console.Profile.Width = width;
    }

    public IAnsiConsole Console { get; }

    public ScriptedTurns Turns { get; } = new();

    public Func<string, CancellationToken, Task<Form?>> FormOf { get; set; } = (_, _) => Task.FromResult<Form?>(null);

    public string Shown => _shown.ToString().ReplaceLineEndings("\n");

    public Task<int> HoldAsync(
        string typed, string firstWords = "practice ownership", bool isInteractive = false, TextReader? input = null, CancellationTokenSource? stop = null) =>
        TerminalInterview.RunAsync(
            Console, input ?? new StringReader(typed), Turns, Session(firstWords, isInteractive), TimeProvider.System, stop?.Token ?? CancellationToken.None);

    public string Drawn(params ImmutableArray<PostBlock> blocks)
    {
        new PostRenderer(Console, hasColours: false).Draw(new Post("", blocks, []));
        return Shown;
    }

    private TerminalSession Session(string firstWords, bool isInteractive) => new(firstWords, isInteractive, TerminalSession.AddressOf("ann"))
    {
        FormOf = FormOf,
        RetryAfter = TimeSpan.Zero,
        LookEvery = TimeSpan.FromMilliseconds(20),
    };
}
