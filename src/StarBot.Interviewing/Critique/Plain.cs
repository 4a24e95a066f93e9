namespace StarBot.Interviewing.Critique;

/// <summary>Small words: counts, plurals, lists and times as a person would say them.</summary>
public static class Plain
{
    private static readonly string[] Numbers =
        ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    /// <summary>A count in words up to twelve, in figures beyond.</summary>
    public static string Number(int count) => count < Numbers.Length ? Numbers[count] : $"{count}";

    /// <summary>"one number", "two numbers".</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>"Situation", "Situation and Task", "Situation, Task and Result".</summary>
    public static string List(IReadOnlyList<string> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
        };
    }

    /// <summary>"45 s", "2 min", "2 min 5 s".</summary>
    public static string Duration(double seconds)
    {
        var whole = (int)Math.Round(seconds);
        return (whole / 60, whole % 60) switch
        {
            (0, var s) => $"{s} s",
            (var m, 0) => $"{m} min",
            var (m, s) => $"{m} min {s} s",
        };
    }

    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }
}
