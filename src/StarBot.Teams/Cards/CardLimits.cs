namespace StarBot.Teams.Cards;

/// <summary>What Teams takes at most. Where its pages disagree, the least.</summary>
public static class CardLimits
{
    /// <summary>Of a whole message as it is sent. Older pages say 28 KB, later ones 40 KB and 100 KB.</summary>
    public const int MessageBytes = 28 * 1024;

    /// <summary>Leaves room for what stands around the card.</summary>
    public const int CardBytes = 26 * 1024;

    public const int Actions = 6;

    public const int FallbackText = 1000;

    /// <summary>Clients cut a longer title.</summary>
    public const int ActionTitle = 40;

    public const int DialogTitle = 64;
}
