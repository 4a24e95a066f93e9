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

    /// <summary>A secret: the setting itself, or the first line of the file that the setting with <c>File</c> behind its name points to.</summary>
    public string? Secret(string key)
    {
        var file = Text(key + "File");
        if (Text(key) is { } value)
        {
            if (file is not null)
                Add($"{key} and {key}File are both set. Keep one.");
            return value;
        }

        try
        {
            return file is null ? null : NotEmpty(key, file, File.ReadLines(file).FirstOrDefault()?.Trim());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add($"{key}File: {e.Message}");
            return null;
        }
    }

    /// <summary>A web address; null when it is not set or wrong. What comes after it needs a slash in between, which is put there.</summary>
    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            return address;
        Add($"{key} is \"{text}\". Make it a whole address, such as https://starbot.example.org.");
        return null;
    }

    /// <summary>Refuses names in a section that nobody asked for: a slip of the fingers would otherwise do nothing, silently.</summary>
    public void RefuseUnknown(string section)
    {
        var known = _known.Where(k => k.StartsWith(section + ":", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);
        foreach (var child in configuration.GetSection(section).GetChildren().Where(c => !_known.Contains(c.Path)))
            Add($"{child.Path} is no setting. It can be one of {string.Join(", ", known)}.");
    }

    private string? NotEmpty(string key, string file, string? line)
    {
        if (string.IsNullOrEmpty(line))
            Add($"{key}File: the first line of {file} is empty.");
        return string.IsNullOrEmpty(line) ? null : line;
    }
}
