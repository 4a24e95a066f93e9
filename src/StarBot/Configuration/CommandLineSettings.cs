namespace StarBot.Configuration;

/// <summary>Tells settings on the command line (<c>--Section:Name=value</c> or <c>--Section:Name value</c>) from the words of the command.</summary>
public static class CommandLineSettings
{
    public static (string[] Words, string[] Settings) Split(IReadOnlyList<string> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        List<string> words = [], settings = [];
        for (var i = 0; i < args.Count; i++)
        {
            // What follows a bare `--` are words, whatever they look like.
            if (args[i] == "--")
            {
                words.AddRange(args.Skip(i));
                break;
            }

            if (!IsSetting(args[i]))
            {
                words.Add(args[i]);
                continue;
            }

            settings.Add(args[i]);
            if (!args[i].Contains('=') && i + 1 < args.Count)
                settings.Add(args[++i]);
        }

        return ([.. words], [.. settings]);
    }

    // A colon in the name is what no option of a command has.
    private static bool IsSetting(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal)
        && arg.Split('=')[0] is var name
        && name.Contains(':')
        && name[2..].All(c => char.IsLetterOrDigit(c) || c is ':' or '_' or '-' or '.');
}
