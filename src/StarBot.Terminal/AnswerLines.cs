namespace StarBot.Terminal;

/// <summary>The lines of an answer until it is sent.</summary>
internal sealed class AnswerLines
{
    private readonly List<string> _lines = [];

    public bool IsEmpty => _lines.Count == 0;

    public void Add(string line) => _lines.Add(line.TrimEnd());

    public void Clear() => _lines.Clear();

    public override string ToString() => string.Join('\n', _lines);
}
