using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>How one sitting at the terminal is held.</summary>
/// <param name="FirstWords">What to begin with, such as "practice ownership" or "mock 4"; empty goes on or begins to practise.</param>
/// <param name="IsInteractive">False when input or output is redirected: no prompts, no colours, no questions back.</param>
public sealed record TerminalSession(string FirstWords, bool IsInteractive, Address Address)
{
    /// <summary>The form that a typed word opens; null for every other word.</summary>
    public Func<string, CancellationToken, Task<Form?>> FormOf { get; init; } = (_, _) => Task.FromResult<Form?>(null);

    /// <summary>Where attachments are written.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>How long to wait before a turn that could not be saved is tried again.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How often to look for posts that come later by themselves, while waiting for a line.</summary>
    public TimeSpan LookEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A sitting at the console, for the person given or the one who is logged in.</summary>
    public static TerminalSession AtConsole(string firstWords, string? person = null) =>
        new(firstWords, !Console.IsInputRedirected && !Console.IsOutputRedirected, AddressOf(person ?? Environment.UserName));

    public static Address AddressOf(string person) => new(TerminalPlatform.PlatformName, "local", person, person);
}
