using System.Net;
using System.Text.RegularExpressions;

namespace StarBot.Teams.Activities;

/// <summary>The words of a message: Teams writes some characters as HTML, and whole messages where somebody else's is handed on.</summary>
public static partial class MessageText
{
    /// <summary>A message's <c>text</c>: what a person typed as &lt; is escaped in it, so only marks of Teams' own look like one.</summary>
    public static string Plain(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Tidy(At().Replace(text, ""));
    }

    /// <summary>A whole message as HTML, such as the one that a message action hands over.</summary>
    public static string FromHtml(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var lines = BlockEnd().Replace(html.ReplaceLineEndings(" "), "\n");
        return Tidy(Tag().Replace(lines, ""));
    }

    // A non-breaking space is how Teams ends a mention; "&nbsp;done" must be the word "done".
    private static string Tidy(string text) => WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Trim();

    [GeneratedRegex("</?at(?:\\s[^>]{0,200})?>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex At();

    [GeneratedRegex("<br\\s*/?>|</(?:p|div|li|h[1-6]|blockquote)>", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]{0,2000}>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
