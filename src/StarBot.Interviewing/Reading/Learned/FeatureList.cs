namespace StarBot.Interviewing.Reading.Learned;

/// <summary>A growing list of feature numbers that hands out its memory.</summary>
internal sealed class FeatureList
{
    private uint[] _items = new uint[4096];

    public int Count { get; private set; }

    public void Add(uint feature)
    {
        if (Count == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = feature;
    }

    public ReadOnlySpan<uint> this[int start, int end] => _items.AsSpan(start, end - start);
}
