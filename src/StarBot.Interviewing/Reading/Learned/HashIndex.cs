namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Finds the row of a key: open addressing over a table at most half full.</summary>
internal sealed class HashIndex
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly uint _mask;

    public HashIndex(ReadOnlySpan<uint> keys)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = (uint)size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        Array.Fill(_rows, -1);
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & _mask;
            while (_rows[at] >= 0 && _keys[at] != keys[row])
                at = (at + 1) & _mask;
            // The first of two keys that meet keeps the place.
            if (_rows[at] >= 0)
                continue;
            _keys[at] = keys[row];
            _rows[at] = row;
        }
    }

    public int Find(uint key)
    {
        var at = key & _mask;
        while (_rows[at] >= 0)
        {
            if (_keys[at] == key)
                return _rows[at];
            at = (at + 1) & _mask;
        }

        return -1;
    }
}
