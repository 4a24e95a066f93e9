namespace StarBot.Interviewing.Reading;

/// <summary>Which line breaks end a sentence: those that somebody sent, not those that a program put in.</summary>
internal static class LineBreaks
{
    // A line this long that goes on in lower case was wrapped by a program, not sent as a message.
    private const int WrappedLine = 60;

    // A line ends a sentence unless it was plainly broken in the middle of one.
    public static bool EndSentence(string text, int i, int start, bool isWrapped)
    {
        var next = i + 1;
        var lines = text[i] == '\n' ? 1 : 0;
        while (lines < 2 && next - i < 100 && next < text.Length && char.IsWhiteSpace(text[next]))
            lines += text[next++] == '\n' ? 1 : 0;
        if (next >= text.Length || lines > 1 || next - i >= 100 || !char.IsLower(text[next]))
            return true;

        var last = i - 1;
        while (last >= start && char.IsWhiteSpace(text[last]))
            last--;
        if (last < start)
            return true;
        if (text[last] == ',')
            return false;
        if (text[last] is '.' or '!' or '?' or ':' or ';')
            return true;
        if (last - start + 1 >= WrappedLine && isWrapped)
            return false;

        var word = last;
        while (word > start && char.IsLetter(text[word - 1]))
            word--;
        return text.AsSpan(word, last - word + 1) is not
            ("the" or "a" or "an" or "to" or "of" or "and" or "or" or "but" or "with" or "for" or "in" or "on" or "at" or "my" or "our" or "that" or "was" or "were");
    }

    // A program breaks lines where the next word would not fit; a person who sends messages breaks them anywhere.
    public static bool AreWrapped(string text)
    {
        var (longest, breaks, forced) = (0, 0, 0);
        foreach (var line in text.AsSpan().EnumerateLines())
            longest = Math.Max(longest, line.Length);
        var before = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (before > 0 && !line.IsWhiteSpace())
            {
                var word = line.IndexOfAny(' ', '\t');
                breaks++;
                forced += before + 1 + (word < 0 ? line.Length : word) > longest ? 1 : 0;
            }

            before = line.Length;
        }

        return breaks > 1 && forced * 5 >= breaks * 4;
    }
}
