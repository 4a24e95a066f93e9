namespace StarBot.Interviewing.Packs;

/// <summary>Reads the address of a page that people can open.</summary>
internal static class Links
{
    private static Uri None { get; } = new("about:blank");

    public static Uri Read(Placed text, Faults faults)
    {
        if (Uri.TryCreate(text.Text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps))
            return uri;

        // An empty text was noted when it was read.
        if (text.Text.Length > 0)
            faults.Add(text.Place, $"`{text.Text}` is not the address of a web page.", "Give the whole address, beginning with https://.");
        return None;
    }
}
