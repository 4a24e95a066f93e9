namespace StarBot.Interviewing.Reading.Learned;

/// <summary>The names under which the trees of a judgement stand in the weights file.</summary>
internal static class Judgements
{
    public const string Story = "story";

    /// <summary>Whether a quantity sizes the result.</summary>
    public const string Size = "size";

    public static string Of(StarPart part) => part switch
    {
        StarPart.Situation => "situation",
        StarPart.Task => "task",
        StarPart.Action => "action",
        _ => "result",
    };
}
