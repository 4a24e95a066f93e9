namespace StarBot.Slack.BlockKit;

/// <summary>What Slack takes at most, as its Block Kit reference says it. Where it says nothing, what is known to be safe.</summary>
public static class Limits
{
    public const int BlocksOfMessage = 50;
    public const int BlocksOfView = 100;
    public const int ActionsElements = 25;
    public const int Id = 255;
    public const int HeaderText = 150;
    public const int ContextText = 2000;
    public const int ButtonText = 75;
    public const int ButtonValue = 2000;
    public const int OptionText = 75;
    public const int OptionValue = 150;
    public const int Options = 100;
    public const int Checkboxes = 10;
    public const int Label = 2000;
    public const int Hint = 2000;
    public const int InputText = 3000;
    public const int ViewTitle = 24;
    public const int PrivateMetadata = 3000;

    /// <summary>Not documented for rich text; sections of text take this.</summary>
    public const int RichText = 3000;

    /// <summary>A message failed with <c>msg_blocks_too_long</c> at about 13,200 characters in all.</summary>
    public const int TextOfMessage = 12_000;

    /// <summary>A view holds 250 kB; a character takes up to six bytes, and this leaves room for the JSON around it.</summary>
    public const int TextOfView = 30_000;

    /// <summary>Slack cuts the fallback text at 40,000 and advises 4,000.</summary>
    public const int FallbackText = 3900;
}
