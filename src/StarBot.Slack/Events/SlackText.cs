using System.Text;

namespace StarBot.Slack.Events;

/// <summary>What a person typed, out of Slack's own notation: <c>&amp;lt;</c>, <c>&lt;https://…|label&gt;</c>, <c>&lt;@U…&gt;</c>.</summary>
internal static class SlackText
{
    public static string Plain(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&') < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '<' ? text.IndexOf('>', i) : -1;
            if (end < 0)
            {
                plain.Append(text[i]);
                continue;
            }

            plain.Append(Reference(text.AsSpan(i + 1, end - i - 1)));
            i = end;
        }

        return plain.Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString();
    }

    /// <summary>Without the mention of StarBot at its beginning, as in "@StarBot practice ownership".</summary>
    public static string WithoutMention(string text)
    {
        var rest = text.TrimStart();
        var end = rest.StartsWith("<@", StringComparison.Ordinal) ? rest.IndexOf('>') : -1;
        return end < 0 ? text : rest[(end + 1)..].Trim();
    }

    /// <summary>Whether somebody is mentioned and nothing else is said.</summary>
    public static bool IsMention(string text) => text.Contains("<@", StringComparison.Ordinal) && WithoutMention(text).Length == 0;

    // What a reference is called where people see it: its label, else the address, the name or the id.
    private static ReadOnlySpan<char> Reference(ReadOnlySpan<char> reference)
    {
        var bar = reference.IndexOf('|');
        var name = bar < 0 ? reference : reference[(bar + 1)..];
        return reference.Length == 0 ? ""
            : reference[0] is '@' or '#' ? string.Concat(reference[..1], name.TrimStart(['@', '#']))
            : reference[0] == '!' ? string.Concat("@", name.TrimStart(['!', '@']))
            : name;
    }
}
