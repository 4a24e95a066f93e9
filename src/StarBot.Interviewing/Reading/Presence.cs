using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Whether a part is there at all. A judgement of its own, fitted on whole answers and on the same with a part cut out: an
/// answer without its Result still has a last sentence, so place counts for nothing here.
/// </summary>
internal static class Presence
{
    /// <summary>Words a minute at an easy pace.</summary>
    public const double WordsPerMinute = 150;

    // A part that the candidate put a heading over is there.
    private const double UnderItsHeading = 0.97;

    // To be told that a part is missing which one has told is worse than not to be asked for it. This much is added to what the
    // trees say, so that of whole answers by authors that the weights had not seen nine in ten are left alone.
    private const double Leaning = 1;

    public static StarParts Of(AnswerSigns signs, ReaderModel model, double[] measures, StarPart[] labels)
    {
        PartReading Part(StarPart part)
        {
            var words = 0;
            var isHeaded = false;
            for (var s = 0; s < labels.Length; s++)
            {
                words += labels[s] == part ? signs.Clues[s].Sentence.Words : 0;
                isHeaded |= signs.Clues[s].Sentence.Heading == part;
            }

            var likelihood = isHeaded ? UnderItsHeading : 1 / (1 + Math.Exp(-Leaning - model.Trees[Judgements.Of(part)].Score(measures)));
            return new PartReading(Math.Clamp(likelihood, 0.02, 0.98), words, Seconds(words));
        }

        return new StarParts(Part(StarPart.Situation), Part(StarPart.Task), Part(StarPart.Action), Part(StarPart.Result));
    }

    public static double Seconds(int words) => words * 60 / WordsPerMinute;
}
