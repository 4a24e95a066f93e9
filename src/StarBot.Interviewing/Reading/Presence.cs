namespace StarBot.Interviewing.Reading;

/// <summary>
/// Whether a part is there at all. A judgement of its own: an answer without its Result still has a last sentence, so place
/// counts for nothing here and only what the words of the sentences show does.
/// </summary>
internal static class Presence
{
    /// <summary>Words a minute at an easy pace.</summary>
    public const double WordsPerMinute = 150;

    public static StarParts Of(Clues[] clues, double[,] evidence, StarPart[] parts)
    {
        PartReading Part(StarPart part)
        {
            var words = 0;
            for (var s = 0; s < clues.Length; s++)
                words += parts[s] == part ? clues[s].Sentence.Words : 0;
            return new PartReading(Likelihood(part, clues, evidence, parts), words, Seconds(words));
        }

        return new StarParts(Part(StarPart.Situation), Part(StarPart.Task), Part(StarPart.Action), Part(StarPart.Result));
    }

    public static double Seconds(int words) => words * 60 / WordsPerMinute;

    private static double Likelihood(StarPart part, Clues[] clues, double[,] evidence, StarPart[] parts)
    {
        var column = (int)part;
        double best = -3;
        for (var s = 0; s < clues.Length; s++)
        {
            if (clues[s].Sentence.Heading == part)
                return 0.97;

            // Evidence in a sentence that was read as another part counts for less.
            var own = evidence[s, column] - (parts[s] == part ? 0 : 1.2);
            if (part == StarPart.Result && s == 0 && clues.Length > 2)
                own -= 1.5;
            best = Math.Max(best, own);
        }

        var (needed, slope) = part switch
        {
            StarPart.Situation => (0.9, 1.6),
            StarPart.Task => (0.9, 1.4),
            StarPart.Action => (0.9, 1.6),
            _ => (1.1, 1.4),
        };
        return Math.Clamp(1 / (1 + Math.Exp(-slope * (best - needed))), 0.02, 0.98);
    }
}
