namespace StarBot.Slack.BlockKit;

/// <summary>Names of what can be pressed and submitted, as they travel to Slack and back.</summary>
internal static class ActionIds
{
    /// <summary>Followed by a number: says the button's value as a word.</summary>
    public const string Say = "say";

    /// <summary>Shows the post whose number is the value, whole, in a modal.</summary>
    public const string Read = "read";

    /// <summary>Shows what of the post would be shared, and asks where.</summary>
    public const string Share = "share";

    /// <summary>Followed by a form's id: a modal that stands for it.</summary>
    public const string FormCallback = "form/";

    public const string ShareCallback = "share";

    public const string ShareChannel = "channel";

    /// <summary>The shortcuts of the manifest.</summary>
    public const string PractiseShortcut = "practise";

    public const string ReviewShortcut = "review_answer";
}
