namespace StarBot.Teams.Cards;

/// <summary>Asks whether a file may be put into the person's files; the answer is an invoke with an address to bring it to.</summary>
public sealed record FileConsent(string Description, int SizeInBytes, FileContext AcceptContext, FileContext DeclineContext)
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";
}

/// <summary>Which attachment of which post it is.</summary>
public sealed record FileContext(long Post, string File);

/// <summary>Shows a file that has been put there.</summary>
public sealed record FileShown(string UniqueId, string FileType)
{
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";
}
