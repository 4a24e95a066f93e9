using StarBot.Interviewing.Reading.Learned;

namespace StarBot.Interviewing.Reading;

/// <summary>
/// Reads an answer by rules and weights: the weights, fitted from labelled answers, judge what each sentence tells and which parts
/// are there; rules find what can be pointed at. Pure and linear in the length of the text; takes any string whatever.
/// </summary>
public static class RulesReader
{
    /// <summary>How a reading names StarBot's own reader, in data; people are told in words.</summary>
    public const string Name = "rules";

    public static AnswerReading Read(string answer, ReadingContext context) => Read(answer, context, ReaderModel.Shipped);

    internal static AnswerReading Read(string answer, ReadingContext context, ReaderModel model)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(context);

        var text = AnswerText.Of(answer);
        var language = Language.Of(text);
        var length = LengthOf(text);
        if (language != AnswerLanguage.English)
            return Unread(text, language, length);

        var signs = AnswerSigns.Of(text);
        var clues = signs.Clues;
        var isRefusal = Refusal.IsIn(text, clues, signs.Phrases);
        var likelihoods = model.Judge(signs);
        var (labels, confidence) = isRefusal ? AllOther(clues.Length) : Labels.Of(signs, likelihoods);
        var measures = Measures.Of(signs, likelihoods.Unplaced, likelihoods.Alone, likelihoods.Heard);
        var parts = isRefusal ? NoParts : Presence.Of(signs, model, measures, labels);
        var isStory = !isRefusal && Story.IsTold(clues, model.Trees[Judgements.Story].Likelihood(measures));
        var findings = new Findings(text, context, clues, signs.Phrases, labels, confidence, parts, isStory, isRefusal, length);

        return new AnswerReading(
            Name,
            answer,
            language,
            [.. clues.Select((c, s) => new SentenceReading(c.Sentence.Start, c.Sentence.End, labels[s], confidence[s]))],
            parts,
            Metrics.Placed(signs, likelihoods, labels, model.Trees[Judgements.Size]),
            Ownership.Of(clues),
            isStory,
            When.Of(text, context.ThisYear),
            length,
            Flags.Of(findings),
            Principles: []);
    }

    private static (StarPart[] Labels, double[] Confidence) AllOther(int sentences) =>
        ([.. Enumerable.Repeat(StarPart.Other, sentences)], [.. Enumerable.Repeat(1.0, sentences)]);

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
