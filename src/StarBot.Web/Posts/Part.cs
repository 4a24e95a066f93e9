namespace StarBot.Web.Posts;

/// <summary>The looks and the name of a STAR part.</summary>
internal static class Part
{
    public static string ClassOf(string letter) => letter is "S" or "T" or "A" or "R" ? $"part part-{letter.ToLowerInvariant()}" : "part";

    public static string NameOf(string letter) => letter switch
    {
        "S" => "Situation",
        "T" => "Task",
        "A" => "Action",
        "R" => "Result",
        _ => letter,
    };
}
