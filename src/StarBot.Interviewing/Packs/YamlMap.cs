using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StarBot.Interviewing.Packs;

/// <summary>A text and where it stands.</summary>
internal readonly record struct Placed(string Text, Place Place);

/// <summary>
/// One mapping of a pack's file. What is missing or wrong is noted, and an empty value stands in for it, so reading goes on.
/// </summary>
internal sealed class YamlMap
{
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly HashSet<string> _misspelled = [];
    private readonly string _file;
    private readonly Faults _faults;
    private readonly string _what;

    /// <param name="what">What this mapping is, as a person would say it: "a question".</param>
    public YamlMap(YamlMappingNode node, string file, string what, IReadOnlyCollection<string> keys, Faults faults)
    {
        (_file, _faults, _what) = (file, faults, what);
        Place = PlaceOf(node);
        foreach (var (key, value) in node.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? string.Empty;
            if (keys.Contains(name))
            {
                _values.Add(name, value);
                continue;
            }

            faults.Add(PlaceOf(key), $"`{name}` is not a key of {what}.", Spelling.Suggest(name, keys));
            // One slip is one fault: `sumary` is not reported as a missing `summary` as well.
            if (Spelling.Nearest(name, keys) is { } meant)
                _misspelled.Add(meant);
        }
    }

    public Place Place { get; }

    public IEnumerable<string> Keys => _values.Keys;

    /// <param name="remedy">What to do when the key is missing; by default, to add it.</param>
    public Placed Text(string key, string? remedy = null)
    {
        if (_values.TryGetValue(key, out var node))
            return TextOf(node, $"`{key}`", "");

        if (!_misspelled.Contains(key))
            _faults.Add(Place, $"{Capital(_what)} has no `{key}`.", remedy ?? $"Add `{key}:`.");
        return new Placed(string.Empty, Place);
    }

    public Placed? OptionalText(string key) => _values.ContainsKey(key) ? Text(key) : null;

    public IReadOnlyList<Placed> Texts(string key) =>
        [.. Items(key)
            .Select(item => TextOf(item, $"An entry of `{key}`", " If it has a colon in it, put it in quotes."))
            .Where(text => text.Text.Length > 0)];

    public IReadOnlyList<YamlMap> Maps(string key, string what, IReadOnlyCollection<string> keys) =>
        [.. Items(key).Select(item => MapOf(item, $"An entry of `{key}`", what, keys)).OfType<YamlMap>()];

    public YamlMap? Map(string key, string what, IReadOnlyCollection<string> keys) =>
        _values.TryGetValue(key, out var node) ? MapOf(node, $"`{key}`", what, keys) : null;

    /// <summary>Notes that a list has nothing in it, whether its key is there or not.</summary>
    public void RefuseEmpty<T>(string key, IReadOnlyCollection<T> list, string remedy)
    {
        // A value of the wrong type, or a key with a slip in it, was noted when it was read.
        var isThere = _values.TryGetValue(key, out var node);
        if (list.Count == 0 && !_misspelled.Contains(key)
            && (!isThere || node is YamlSequenceNode { Children.Count: 0 } or YamlMappingNode { Children.Count: 0 }))
            _faults.Add(node is null ? Place : PlaceOf(node), $"{Capital(_what)} has no {key}.", remedy);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        if (!_values.TryGetValue(key, out var node))
            return [];
        if (node is YamlSequenceNode list)
            return list.Children;

        if (IsEmpty(node))
            RefuseEmptyText(PlaceOf(node), $"`{key}`");
        else
            _faults.Add(
                PlaceOf(node),
                $"`{key}` is {Kind(node)}, not a list.",
                "Put each entry on a line of its own that begins with `- `.");
        return [];
    }

    private Placed TextOf(YamlNode node, string what, string hint)
    {
        var place = PlaceOf(node);
        if (node is not YamlScalarNode scalar)
            _faults.Add(place, $"{what} is {Kind(node)}, not a text.", $"Write it as one text.{hint}");
        else if (IsEmpty(scalar))
            RefuseEmptyText(place, what);
        else
            return new Placed(scalar.Value!.Trim(), place);

        return new Placed(string.Empty, place);
    }

    private YamlMap? MapOf(YamlNode node, string which, string what, IReadOnlyCollection<string> keys)
    {
        if (node is YamlMappingNode map)
            return new YamlMap(map, _file, what, keys, _faults);

        if (IsEmpty(node))
            RefuseEmptyText(PlaceOf(node), which);
        else
            _faults.Add(
                PlaceOf(node),
                $"{which} is {Kind(node)}, but {what} has keys.",
                $"Give it {string.Join(", ", keys.Select(k => $"`{k}:`"))}.");
        return null;
    }

    private void RefuseEmptyText(Place place, string what) => _faults.Add(place, $"{what} is empty.", "Fill it in, or take the line out.");

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode scalar
        && (string.IsNullOrWhiteSpace(scalar.Value) || scalar is { Style: ScalarStyle.Plain, Value: "~" or "null" });

    private Place PlaceOf(YamlNode node) => new(_file, (int)node.Start.Line);

    private static string Kind(YamlNode node) => node switch
    {
        YamlScalarNode => "a text",
        YamlSequenceNode => "a list",
        _ => "a group of keys",
    };

    private static string Capital(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";
}
