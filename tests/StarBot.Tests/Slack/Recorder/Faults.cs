using System.Text.Json;

namespace StarBot.Tests.Slack.Recorder;

/// <summary>Collects what is wrong with a payload, each with the place where it is.</summary>
internal sealed class Faults(string at)
{
    public List<string> All { get; } = [];

    public void Add(string what) => All.Add($"{at}: {what}");

    public Faults Below(string place)
    {
        var below = new Faults($"{at}.{place}");
        _children.Add(below);
        return below;
    }

    private readonly List<Faults> _children = [];

    public IEnumerable<string> Everything() => [.. All, .. _children.SelectMany(c => c.Everything())];

    /// <summary>The object's members are among these, and those before the bar are there.</summary>
    public bool Members(JsonElement element, string required, string optional = "")
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            Add($"is {element.ValueKind}, not an object");
            return false;
        }

        var names = element.EnumerateObject().Select(p => p.Name).ToList();
        foreach (var missing in Words(required).Except(names))
            Add($"lacks {missing}");
        foreach (var unknown in names.Except(Words(required)).Except(Words(optional)))
            Add($"has {unknown}, which Slack does not know here");
        return Words(required).All(names.Contains);
    }

    public void Text(JsonElement element, string name, int least, int most)
    {
        if (!element.TryGetProperty(name, out var value))
            return;
        if (value.ValueKind != JsonValueKind.String)
            Add($"{name} is {value.ValueKind}, not a text");
        else if (value.GetString()!.Length < least || value.GetString()!.Length > most)
            Add($"{name} has {value.GetString()!.Length} characters; {least} to {most} are taken");
    }

    public List<JsonElement> Items(JsonElement element, string name, int least, int most)
    {
        if (!element.TryGetProperty(name, out var value))
            return [];
        if (value.ValueKind != JsonValueKind.Array)
        {
            Add($"{name} is {value.ValueKind}, not a list");
            return [];
        }

        if (value.GetArrayLength() < least || value.GetArrayLength() > most)
            Add($"{name} has {value.GetArrayLength()} items; {least} to {most} are taken");
        return [.. value.EnumerateArray()];
    }

    private static string[] Words(string names) => names.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
