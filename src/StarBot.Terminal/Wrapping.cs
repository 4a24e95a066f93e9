using System.Globalization;
using Spectre.Console.Rendering;

namespace StarBot.Terminal;

/// <summary>Breaks runs of text into lines at spaces. A word may span runs: a full stop after a quotation stays with it.</summary>
internal sealed class Wrapping
{
    private readonly int _width;
    private readonly List<List<Segment>> _lines = [[]];
    private readonly List<Segment> _word = [];
    private Segment? _gap;
    private int _used;

    private Wrapping(int width) => _width = width;

    public static IReadOnlyList<IReadOnlyList<Segment>> Lines(IEnumerable<Segment> runs, int width)
    {
        var wrapping = new Wrapping(width);
        foreach (var token in runs.SelectMany(Tokens))
            wrapping.Take(token);
        wrapping.PutWord();
        return wrapping._lines;
    }

    /// <summary>Words and the spaces between them, each in its run's style.</summary>
    private static IEnumerable<Segment> Tokens(Segment run)
    {
        for (int start = 0, end; start < run.Text.Length; start = end)
        {
            end = start + 1;
            while (end < run.Text.Length && (run.Text[end] == ' ') == (run.Text[start] == ' '))
                end++;
            yield return new Segment(run.Text[start..end], run.Style);
        }
    }

    private void Take(Segment token)
    {
        if (token.Text[0] != ' ')
        {
            _word.Add(token);
            return;
        }

        PutWord();
        _gap = token;
    }

    private void PutWord()
    {
        if (_word.Count == 0)
            return;
        var width = _word.Sum(s => s.CellCount());
        var gap = _gap?.CellCount() ?? 0;
        if (_used > 0 && _used + gap + width > _width)
            Break();
        else if (_gap is not null && gap < _width)
            Put(_gap);
        foreach (var part in width > _width ? _word.SelectMany(Elements) : _word)
        {
            if (_used > 0 && _used + part.CellCount() > _width)
                Break();
            Put(part);
        }

        _word.Clear();
        _gap = null;
    }

    private void Put(Segment part)
    {
        _lines[^1].Add(part);
        _used += part.CellCount();
    }

    private void Break()
    {
        _lines.Add([]);
        _used = 0;
    }

    // What is too long for a line is broken between characters as they are seen, never within one.
    private static IEnumerable<Segment> Elements(Segment word)
    {
        var elements = StringInfo.GetTextElementEnumerator(word.Text);
        while (elements.MoveNext())
            yield return new Segment(elements.GetTextElement(), word.Style);
    }
}
