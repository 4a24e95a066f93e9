namespace StarBot.Interviewing.Critique;

/// <summary>The draft as plain text, a part a line, to be kept, copied or compared.</summary>
public static class DraftText
{
    public static string Of(AnswerCritique critique)
    {
        ArgumentNullException.ThrowIfNull(critique);
        return string.Join('\n', critique.Draft.Select(Line));
    }

    private static string Line(DraftLine line)
    {
        var words = line.Add is { } add ? line.Sentences.Add($"[add: {add}]") : line.Sentences;
        return $"{line.Part.ToString()[0]}: {string.Join(' ', words)}";
    }
}
