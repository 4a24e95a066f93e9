using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>What is said of the end, counted: figures, different outcomes, and what has stayed since.</summary>
/// <param name="Outcomes">
/// Different words for an outcome, or sentences that tell one beyond doubt, whichever are more: such a sentence says something, whatever its words.
/// </param>
internal readonly record struct ToldEnd(int Figures, int Outcomes, bool StaysOrTeaches)
{
    /// <summary>In how many respects it is said what came of it.</summary>
    public int Respects => Figures + Outcomes;

    public static ToldEnd Of(AnswerView view)
    {
        var told = view.Of(StarPart.Result).ToList();
        return new ToldEnd(
            view.ResultMetrics.Length,
            Math.Max(
                told.Count(s => s.Confidence >= AnswerView.Sure),
                told.SelectMany(s => Cues.Outcome.Matches(s.Text).Select(m => m.Value.ToLowerInvariant())).Distinct().Count()),
            told.Any(Lasts));
    }

    /// <summary>The sentence says what was learned, or what is different since.</summary>
    public static bool Lasts(ToldSentence sentence) => Cues.Lasting.IsMatch(sentence.Text);
}
