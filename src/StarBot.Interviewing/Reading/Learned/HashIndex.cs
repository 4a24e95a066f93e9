namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Finds the row of a key: open addressing over a table at most half full, key and row side by side.</summary>
internal sealed class HashIndex
{
    private const int None = -1;
    private readonly (uint Key, int Row)[] _places;
    private readonly uint _mask;

    public HashIndex(ReadOnlySpan<uint> keys)
    {
        var size = 16;
        while (size < keys.Length * 2)
            size *= 2;
        _mask = (uint)size - 1;
        _places = new (uint, int)[size];
        Array.Fill(_places, (0u, None));
        for (var row = 0; row < keys.Length; row++)
        {
            var at = keys[row] & _mask;
            while (_places[at].Row != None && _places[at].Key != keys[row])
                at = (at + 1) & _mask;
            // The first of two keys that meet keeps the place.
            if (_places[at].Row == None)
                _places[at] = (keys[row], row);
        }
    }

    public int Find(uint key)
    {
        var at = key & _mask;
        while (_places[at] is var place && place.Row != None)
        {
            if (place.Key == key)
                return place.Row;
            at = (at + 1) & _mask;
        }

        return None;
    }
}
