using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What a critic knows beside the reading.</summary>
/// <param name="Kind">What the question is after; null when nobody knows (a question of one's own).</param>
/// <param name="Principle">The principle that was asked for, if one was.</param>
public sealed record CritiqueContext(string Question, QuestionKind? Kind, Principle? Principle, LengthTarget Length, Trade Trade)
{
    /// <summary>Questions that may be answered in general first; the interview coach allows one such sentence as a lead-in.</summary>
    internal bool AllowsLeadIn => Kind is QuestionKind.HowDoYou or QuestionKind.WhichPrinciple;
}
