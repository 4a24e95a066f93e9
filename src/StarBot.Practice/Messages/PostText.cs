using System.Text;

namespace StarBot.Practice.Messages;

/// <summary>
/// Draws a post as text: as Markdown, and plain for terminals and mail. What people wrote is escaped in Markdown and
/// stripped of control characters in both, so that it stays text.
/// </summary>
public static class PostText
{
    public static string ToMarkdown(Post post) => Draw(post, Markdown);

    public static string ToPlainText(Post post) => Draw(post, Plain);

    /// <summary>How one of the two draws runs, headings and bold words.</summary>
    private sealed record Pen(Func<string, string> Text, string Heading, string Bold, string Italic, Func<Rating, string> Rating, string BetweenRatings)
    {
        public string LinkStart { get; init; } = "";

        public string LinkEnd { get; init; } = "";

        public string Of(Line line) => string.Concat(line.Runs.Select(Of));

        private string Of(Run run) => run.Style switch
        {
            RunStyle.Bold => Wrapped(Bold, run.Text),
            RunStyle.Italic => Wrapped(Italic, run.Text),
            RunStyle.Quote => $"“{Text(run.Text)}”",
            // Never a person's words, so nothing in it is escaped.
            RunStyle.Link => $"{LinkStart}{run.Text}{LinkEnd}",
            _ => Text(run.Text),
        };

        // Markdown takes no space inside the marks: "** a**" would show its stars.
        private string Wrapped(string mark, string text)
        {
            var inner = text.Trim();
            if (inner.Length == 0)
                return text;
            var start = text.IndexOf(inner, StringComparison.Ordinal);
            return $"{text[..start]}{mark}{Text(inner)}{mark}{text[(start + inner.Length)..]}";
        }
    }

    private static readonly Pen Markdown = new(Escaped, "### ", "**", "*", r => $"{Escaped(r.Name)} {Dots(r)}", " · ") { LinkStart = "<", LinkEnd = ">" };

    private static readonly Pen Plain = new(OneLine, "", "", "", r => $"{OneLine(r.Name)} {Dots(r)} {r.Value} of {r.OutOf}", "\n");

    private static string Draw(Post post, Pen pen)
    {
        ArgumentNullException.ThrowIfNull(post);
        var blocks = post.Blocks.Select(b => Of(b, pen)).Where(t => t.Length > 0);
        var buttons = string.Join(' ', post.Buttons.Select(b => pen.Text($"[{b.Label}]")));
        return string.Join("\n\n", buttons.Length > 0 ? blocks.Append(buttons) : blocks) + "\n";
    }

    private static string Of(PostBlock block, Pen pen) => block switch
    {
        PostBlock.Heading heading => pen.Heading + pen.Of(heading.Text),
        PostBlock.Paragraph paragraph => AtLineStart(pen.Of(paragraph.Text), pen),
        PostBlock.SmallPrint small => AtLineStart(pen.Of(small.Text), pen),
        PostBlock.Bullets bullets => string.Join('\n', bullets.Items.Select(i => $"- {AtLineStart(pen.Of(i), pen)}")),
        PostBlock.Steps steps => string.Join('\n', steps.Items.Select((s, n) => $"{n + 1}. {AtLineStart(pen.Of(s), pen)}")),
        PostBlock.Ratings ratings => string.Join(pen.BetweenRatings, ratings.Items.Select(pen.Rating)),
        PostBlock.Draft draft => string.Join('\n', draft.Parts.Select(p => $"- {Of(p, pen)}")),
        PostBlock.Facts facts => string.Join('\n', facts.Items.Select(f => $"- {pen.Text(f.Name)}: {pen.Of(f.Value)}")),
        PostBlock.Attachment attachment => $"{pen.Text(attachment.FileName)}:\n\n{Indented(attachment.Content)}",
        _ => "",
    };

    private static string Of(DraftPart part, Pen pen)
    {
        var said = part.Sentences.IsEmpty ? null : $"“{pen.Text(string.Join(' ', part.Sentences))}”";
        var add = part.Add is null ? null : pen.Text($"[add: {part.Add}]");
        return string.Join(' ', new[] { $"{pen.Bold}{part.Letter}{pen.Bold}", said, add }.OfType<string>());
    }

    private static string Dots(Rating rating) =>
        new string('●', Math.Clamp(rating.Value, 0, rating.OutOf)) + new string('○', rating.OutOf - Math.Clamp(rating.Value, 0, rating.OutOf));

    // An indented block is code in Markdown: nothing in it is markup.
    private static string Indented(string content) =>
        string.Join('\n', content.ReplaceLineEndings("\n").Split('\n').Select(l => "    " + l));

    /// <summary>What Markdown reads as markup anywhere in a line, with a backslash before it; so are links and mentions.</summary>
    private static string Escaped(string text)
    {
        var plain = OneLine(text);
        var escaped = new StringBuilder(plain.Length + 8);
        for (var i = 0; i < plain.Length; i++)
        {
            var isMarkup = plain[i] is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '~' or '|' or '&' or '@';
            var isLink = (plain[i] == ':' && plain.AsSpan(i).StartsWith("://", StringComparison.Ordinal))
                || (plain[i] == '.' && i >= 3 && plain.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase));
            if (isMarkup || isLink)
                escaped.Append('\\');
            escaped.Append(plain[i]);
        }

        return escaped.ToString();
    }

    /// <summary>What is markup only where a line begins: "# ", "- ", "1. ", "===".</summary>
    private static string AtLineStart(string line, Pen pen)
    {
        if (pen != Markdown || line.Length == 0)
            return line;
        var digits = line.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && digits < line.Length && line[digits] is '.' or ')')
            return line.Insert(digits, "\\");
        return line[0] is '#' or '-' or '+' or '=' ? "\\" + line : line;
    }

    // A person's line breaks would end the block; control characters would drive a terminal.
    private static string OneLine(string text) =>
        string.Concat(text.ReplaceLineEndings(" ").Select(c => c == '\t' ? ' ' : c).Where(c => !char.IsControl(c)));
}
