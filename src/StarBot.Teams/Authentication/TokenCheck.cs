namespace StarBot.Teams.Authentication;

/// <summary>What a look at a token found.</summary>
public enum TokenCheck
{
    Good,

    /// <summary>There is no bearer token.</summary>
    NoToken,

    Malformed,

    /// <summary>Signed in another way than the Bot Connector signs, or not at all.</summary>
    WrongAlgorithm,

    WrongIssuer,

    /// <summary>It was made for another bot.</summary>
    WrongAudience,

    /// <summary>It has expired, or is not valid yet.</summary>
    OutOfTime,

    UnknownKey,

    WrongSignature,

    /// <summary>It was made for another service URL than the activity names.</summary>
    WrongServiceUrl,

    /// <summary>The key may not speak for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>No keys could be had yet, so nothing can be said.</summary>
    KeysUnavailable,
}
