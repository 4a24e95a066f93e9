namespace StarBot.Web.Access;

/// <summary>The names of the fields that the page's forms send.</summary>
internal static class FormFields
{
    public const string Token = "token";

    /// <summary>A random name of this one sending: sent twice, it is one turn.</summary>
    public const string Nonce = "nonce";
    public const string Text = "text";

    /// <summary>A word that may be said at any time.</summary>
    public const string Word = "word";

    /// <summary>A word that a post offers; it counts only as long as that post is the last that offers any.</summary>
    public const string Press = "press";

    /// <summary>Stands before the id of a form's field, so that none is taken for one of these.</summary>
    public const string Field = "field.";

    /// <summary>The number of the post whose words are offered.</summary>
    public const string OfferedBy = "offered-by";

    /// <summary>The number of the last entry on the page.</summary>
    public const string Seen = "seen";
}
