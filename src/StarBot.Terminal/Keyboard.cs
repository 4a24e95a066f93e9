using Spectre.Console;

namespace StarBot.Terminal;

/// <summary>Lines from a person or a pipe; while it waits, it looks out for posts that come by themselves.</summary>
/// <param name="meanwhile">Done each time the wait has lasted as long as <paramref name="lookEvery"/>; true when something was shown.</param>
internal sealed class Keyboard(
    IAnsiConsole console, TextReader input, bool isInteractive, TimeSpan lookEvery, TimeProvider time, Func<Task<bool>> meanwhile)
{
    /// <returns>Null when the input has ended.</returns>
    public async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        Prompt();
        // A console's reader blocks whatever it is asked for; a thread of its own leaves Ctrl+C free.
        var line = Task.Run(input.ReadLine, CancellationToken.None);
        if (!isInteractive)
            return await line.WaitAsync(cancellation);
        while (await Task.WhenAny(line, Task.Delay(lookEvery, time, cancellation)) != line)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await meanwhile())
                Prompt();
        }

        var typed = await line;
        // Ctrl+D leaves the cursor behind the prompt.
        if (typed is null)
            console.WriteLine();
        return typed;
    }

    private void Prompt()
    {
        if (isInteractive)
            console.Write(new Text("> "));
    }
}
