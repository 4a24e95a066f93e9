namespace StarBot.Journeys.Slack;

/// <summary>The manifest that people create the app from.</summary>
internal static class Manifest
{
    /// <summary>The bot's scopes, in the manifest's own order.</summary>
    public static IReadOnlyList<string> Scopes
    {
        get
        {
            var lines = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "manifests", "slack.yaml")).ToList();
            return [.. lines.Skip(lines.FindIndex(l => l.Trim() == "bot:") + 1).TakeWhile(l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal)).Select(l => l.Trim()[2..])];
        }
    }
}
