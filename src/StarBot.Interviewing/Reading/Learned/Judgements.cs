namespace StarBot.Interviewing.Reading.Learned;

/// <summary>The names under which the trees of a judgement stand in the weights file.</summary>
internal static class Judgements
{
    public const string Story = "story";

    /// <summary>Whether a quantity sizes the result.</summary>
    public const string Size = "size";

    /// <summary>Whether a sentence has this label, on the second look.</summary>
    public static string Second(int label) => Seconds[label];

    private static readonly string[] Seconds = ["second situation", "second task", "second action", "second result", "second other"];

    public static string Of(StarPart part) => part switch
    {
        StarPart.Situation => "situation",
        StarPart.Task => "task",
        StarPart.Action => "action",
        _ => "result",
    };
}
