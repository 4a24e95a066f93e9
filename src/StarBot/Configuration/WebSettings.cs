using StarBot.Web;

namespace StarBot.Configuration;

/// <summary>The section <c>Web</c>: where the page is reached from elsewhere.</summary>
public static class WebSettings
{
    private const string PublicUrl = $"{WebOptions.Section}:PublicUrl";

    /// <summary>The settings; what is wrong with them is noted with the reader.</summary>
    public static WebOptions Read(SettingsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var text = reader.Text(PublicUrl);
        reader.RefuseUnknown(WebOptions.Section);
        if (text is null)
            return new WebOptions(PublicUrl: null);
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "https" or "http", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" })
            return new WebOptions(url);
        reader.Add($"{PublicUrl} is \"{text}\". Make it the address at which people reach the page, such as https://starbot.example.org, with nothing after the name.");
        return new WebOptions(PublicUrl: null);
    }
}
