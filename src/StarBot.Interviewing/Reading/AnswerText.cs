using System.Globalization;
using System.Runtime.InteropServices;
using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading;

/// <summary>A word of an answer: where it stands (UTF-16) and what it can tell by itself.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int End, Trait Traits)
{
    public bool Is(Trait trait) => (Traits & trait) != Trait.None;
}

/// <summary>A sentence: where it stands, and which tokens are its.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken, StarPart? Heading)
{
    public int Words => EndToken - FirstToken;
}

/// <summary>An answer taken apart once: everything that the rules look at stands here, so that no rule scans the text again.</summary>
internal sealed class AnswerText
{
    private readonly string _lower;

    private AnswerText(string text)
    {
        Text = text;
        // The same length as the text, so that an offset into one is an offset into the other.
        _lower = string.Create(text.Length, text, static (lower, source) =>
        {
            for (var i = 0; i < lower.Length; i++)
                lower[i] = source[i] is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(source[i]);
        });
        Tokens = Tokenize();
        Sentences = Reading.Sentences.Of(this);
    }

    public string Text { get; }

    public IReadOnlyList<Sentence> Sentences { get; }

    public Token[] Tokens { get; }

    public static AnswerText Of(string text) => new(text);

    /// <summary>A token in lower case, with a plain apostrophe.</summary>
    public ReadOnlySpan<char> Word(int token) => _lower.AsSpan(Tokens[token].Start, Tokens[token].End - Tokens[token].Start);

    public bool WordIs(int token, ReadOnlySpan<char> word) =>
        token >= 0 && token < Tokens.Length && Word(token).SequenceEqual(word);

    public char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    private Token[] Tokenize()
    {
        var tokens = new List<Token>(Text.Length / 5 + 4);
        var i = 0;
        while (i < Text.Length)
        {
            if (!char.IsLetterOrDigit(Text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            while (i < Text.Length && Continues(i))
                i++;
            tokens.Add(new Token(start, i, Words.TraitsOf(_lower.AsSpan(start, i - start))));
        }

        return [.. tokens];
    }

    // "don't" and "2.5" are one token each; "well-known" is two.
    private bool Continues(int i)
    {
        var c = Text[i];
        if (char.IsLetterOrDigit(c) || c == '_')
            return true;
        if (_lower[i] == '\'')
            return char.IsLetter(At(i - 1)) && char.IsLetter(At(i + 1));
        if (c is '.' or ',')
            return char.IsAsciiDigit(At(i - 1)) && char.IsAsciiDigit(At(i + 1));
        return c > '\x7f' && CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
    }
}
