using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Reading;

/// <summary>What a reader may know beside the answer. Everything is optional; the clock's year is handed in, never looked up.</summary>
/// <param name="Trade">The candidate's trade, for advice on length and detail.</param>
/// <param name="ThisYear">For "recent"; null leaves recency open unless the words say it ("last month").</param>
public sealed record ReadingContext(
    string? Question = null,
    QuestionKind? Kind = null,
    Trade Trade = Trade.Other,
    int? ThisYear = null,
    LengthTarget? Length = null);

/// <summary>Trades with advice of their own (seed: salespeople halve the answer, technical people halve the detail).</summary>
public enum Trade
{
    Other,
    Sales,
    Technical,
}

/// <summary>How long an answer should be when spoken, in seconds: the aim and what is still allowed.</summary>
public sealed record LengthTarget(int Seconds = 60, int AllowedSeconds = 120)
{
    public static LengthTarget Default { get; } = new();
}
