namespace StarBot.Web;

/// <summary>Section <c>Web</c>: the page.</summary>
/// <param name="PublicUrl">Where people reach the page from elsewhere; sign-in links lead there. Null makes no links.</param>
public sealed record WebOptions(Uri? PublicUrl)
{
    public const string Section = "Web";
}
