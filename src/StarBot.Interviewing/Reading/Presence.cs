namespace StarBot.Interviewing.Reading;

/// <summary>
/// Whether a part is there at all. A judgement of its own: an answer without its Result still has a last sentence, so place
/// counts for nothing here and only what the words of the sentences show does.
/// </summary>
internal static class Presence
{
    /// <summary>Words a minute at an easy pace.</summary>
    public const double WordsPerMinute = 150;

    private const double Rivalry = 0.5;

    // One deed may be told in the setting; a second one is hardly there without an Action.
    private const double Support = 0.3;

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
        var (best, second) = (-3.0, -3.0);
        var acted = false;
        for (var s = 0; s < clues.Length; s++)
        {
            if (clues[s].Sentence.Heading == part)
                return 0.97;

            if (clues[s].IsPadding)
                continue;
            acted |= parts[s] == StarPart.Action;
            // What follows the action can no longer set the scene.
            if (part == StarPart.Situation && acted && parts[s] != part)
                break;

            // Evidence in a sentence that was read as another part counts for less.
            var own = evidence[s, column] - (parts[s] == part ? 0 : 0.8);
            // So does evidence that another part outweighs: "my goal was" holds a "was", which is no setting.
            own += Rivalry * Math.Min(0, evidence[s, column] - Rival(evidence, s, column));
            if (part == StarPart.Result && s == 0 && clues.Length > 2)
                own -= 1.5;
            (best, second) = own > best ? (own, best) : (best, Math.Max(second, own));
        }

        var (needed, slope) = part switch
        {
            StarPart.Situation => (0.5, 1.6),
            StarPart.Task => (-0.7, 1.4),
            StarPart.Action => (1.1, 1.6),
            _ => (0.1, 1.4),
        };
        return Math.Clamp(1 / (1 + Math.Exp(-slope * (best + (part == StarPart.Action ? Support * Math.Max(0, second) : 0) - needed))), 0.02, 0.98);
    }

    private static double Rival(double[,] evidence, int sentence, int column)
    {
        var best = double.NegativeInfinity;
        for (var p = 0; p < Labels.Count - 1; p++)
            best = p == column ? best : Math.Max(best, evidence[sentence, p]);
        return best;
    }
}
