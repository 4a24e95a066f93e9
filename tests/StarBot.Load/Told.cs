namespace StarBot.Load;

/// <summary>What the people say who are played here.</summary>
internal static class Told
{
    /// <summary>One answer in three messages.</summary>
    public static string[] Answer { get; } =
    [
        "In 2023 our checkout at the shop failed for about one in forty customers during the spring sale, and nobody on the team of six knew why.",
        "I pulled two weeks of traces, found that a retry in our payment client doubled the load, wrote a small fix behind a switch, "
            + "and walked the two teams who owned the callers through what I had seen.",
        "Within three days failures went from 2.5% to 0.1%, which was worth about 40,000 euros a week, and the switch is still how we release there.",
    ];

    /// <summary>A question from beginning to end, for those who do not look at what is said to them.</summary>
    public static string[] Round { get; } = ["practice", .. Answer, "done", "skip", "skip", "skip", "3"];
}
