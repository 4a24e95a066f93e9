using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>The terminal as a platform: each message is a whole answer.</summary>
public sealed class TerminalPlatform : IPlatform
{
    public const string PlatformName = "terminal";

    public string Name => PlatformName;

    public TimeSpan Patience => TimeSpan.Zero;
}
