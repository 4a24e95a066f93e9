namespace StarBot.CrashHost;

/// <summary>What the host is started with: its files, and how its platform behaves.</summary>
/// <param name="Later">How much later than now it is for this host: one that comes back after a while finds old leases ended.</param>
/// <param name="PauseAfterAccept">How long the platform holds back its answer after it has taken a post.</param>
public sealed record CrashOptions(string Database, string Keys, string Log, bool CanBeAsked, TimeSpan Later, TimeSpan PauseAfterAccept)
{
    public static CrashOptions Of(string[] args) => new(
        Needed(args, "--database"),
        Needed(args, "--keys"),
        Needed(args, "--log"),
        args.Contains("--can-be-asked"),
        Time(args, "--seconds-later", 1000),
        Time(args, "--pause-after-accept", 1));

    private static string Needed(string[] args, string name) =>
        Value(args, name) ?? throw new ArgumentException($"{name} is missing.", nameof(args));

    private static string? Value(string[] args, string name) =>
        Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;

    private static TimeSpan Time(string[] args, string name, int milliseconds) =>
        TimeSpan.FromMilliseconds(milliseconds * int.Parse(Value(args, name) ?? "0", System.Globalization.CultureInfo.InvariantCulture));
}
