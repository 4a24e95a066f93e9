namespace StarBot.Teams.Activities;

/// <summary>Who is called in a message, and the words without the call.</summary>
public static class Mentions
{
    private const string Mention = "mention";

    /// <summary>True when the message calls this bot.</summary>
    public static bool Calls(Activity activity, string? appId) => Of(activity, appId).Any();

    /// <summary>The text without the mentions of this bot; those of others stay, without their marks.</summary>
    public static string TextWithout(Activity activity, string? appId)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = activity.Text ?? "";
        foreach (var call in Of(activity, appId))
        {
            if (call.Text is { Length: > 0 } words)
                text = text.Replace(words, "", StringComparison.Ordinal);
        }

        return MessageText.Plain(text);
    }

    private static IEnumerable<Entity> Of(Activity activity, string? appId) =>
        (activity.Entities ?? []).Where(e => e.Type == Mention && e.Mentioned is { } who && IsBot(who.Id, activity, appId));

    private static bool IsBot(string id, Activity activity, string? appId) =>
        id == activity.Recipient?.Id || (appId is not null && (id == appId || id.EndsWith($":{appId}", StringComparison.OrdinalIgnoreCase)));
}
