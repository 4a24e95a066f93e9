namespace StarBot.Interviewing.Reading;

/// <summary>
/// Reads an answer by rules: cues of discourse, tense and first-person verbs for the evidence, the order of STAR for the
/// sequence. Pure and linear in the length of the text; takes any string whatever.
/// </summary>
public static class RulesReader
{
    /// <summary>How people are told who read their answer.</summary>
    public const string Name = "rules";

    public static AnswerReading Read(string answer, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(context);

        var text = AnswerText.Of(answer);
        var language = Language.Of(text);
        var length = LengthOf(text);
        if (language != AnswerLanguage.English)
            return Unread(text, language, length);

        var quantities = Metrics.Find(text);
        var (clues, phrases) = ClueFinder.Find(text);
        foreach (var quantity in quantities)
            clues[quantity.Sentence].Metrics += quantity.Weak ? 0 : 1;

        var evidence = Labels.Evidence(clues);
        var isRefusal = Refusal.IsIn(text, clues, phrases);
        for (var s = 0; s < clues.Length && isRefusal; s++)
            evidence[s, (int)StarPart.Other] += 8;
        var (labels, confidence) = StarOrder.Decode(evidence, clues);
        var parts = isRefusal ? NoParts : Presence.Of(clues, evidence, labels);
        var isStory = !isRefusal && Story.IsTold(clues);
        var findings = new Findings(text, context, clues, phrases, labels, confidence, parts, isStory, isRefusal, length);

        return new AnswerReading(
            Name,
            answer,
            language,
            [.. clues.Select((c, s) => new SentenceReading(c.Sentence.Start, c.Sentence.End, labels[s], confidence[s]))],
            parts,
            Metrics.Placed(text, quantities, labels),
            Ownership.Of(clues),
            isStory,
            When.Of(text, context.ThisYear),
            length,
            Flags.Of(findings),
            Principles: []);
    }

    private static StarParts NoParts { get; } = new(Nothing, Nothing, Nothing, Nothing);

    private static PartReading Nothing => new(0, 0, 0);

    private static AnswerLength LengthOf(AnswerText text) =>
        new(text.Tokens.Length, Presence.Seconds(text.Tokens.Length));

    // Valid and empty: nothing is claimed about what cannot be read.
    private static AnswerReading Unread(AnswerText text, AnswerLanguage language, AnswerLength length)
    {
        return new AnswerReading(
            Name,
            text.Text,
            language,
            Sentences: [],
            NoParts,
            Metrics: [],
            new OwnershipReading(0, 0, WeHeavy: false),
            IsStory: false,
            new WhenReading(null, null),
            length,
            Flags: [],
            Principles: []);
    }
}
