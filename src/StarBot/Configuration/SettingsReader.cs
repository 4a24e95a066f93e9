using System.Globalization;

namespace StarBot.Configuration;

/// <summary>Reads settings and collects what is wrong with them, so that all faults are told at once.</summary>
public sealed class SettingsReader(IConfiguration configuration)
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<string> Faults => _faults;

    public void Add(string fault) => _faults.Add(fault);

    /// <summary>The setting, or null when it is not there or blank.</summary>
    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
    }

    /// <summary>A whole number in a range; <paramref name="normal"/> when it is not set or wrong.</summary>
    public int Whole(string key, int normal, int least, int most)
    {
        if (Text(key) is not { } text)
            return normal;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Add($"{key} is \"{text}\". Make it a whole number from {least} to {most}; {normal} is usual.");
        return normal;
    }

    /// <summary>Refuses names in a section that nobody asked for: a slip of the fingers would otherwise do nothing, silently.</summary>
    public void RefuseUnknown(string section)
    {
        var known = _known.Where(k => k.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        foreach (var child in configuration.GetSection(section).GetChildren().Where(c => !_known.Contains(c.Path)))
            Add($"{child.Path} is no setting. It can be one of {string.Join(", ", known)}.");
    }
}
