using StarBot.Interviewing.Reading.Lexicon;

namespace StarBot.Interviewing.Reading.Learned;

/// <summary>Everything that is judged from, found once: sentences, clues, phrases, quantities and features.</summary>
internal sealed record AnswerSigns(
    AnswerText Answer,
    Clues[] Clues,
    List<PhraseMatch> Phrases,
    List<Quantity> Quantities,
    Word[] Words,
    ChainFeatures Chain)
{
    public static AnswerSigns Of(AnswerText answer)
    {
        var quantities = Metrics.Find(answer);
        var (clues, phrases) = ClueFinder.Find(answer);
        foreach (var quantity in quantities)
            clues[quantity.Sentence].Metrics += quantity.Weak ? 0 : 1;
        var words = AnswerWords.Of(answer);
        return new AnswerSigns(answer, clues, phrases, quantities, words, new ChainFeatures(SentenceFeatures.Of(answer, words, clues), clues, Told(answer)));
    }

    private static int[] Told(AnswerText answer)
    {
        var told = new List<int>(answer.Sentences.Count);
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            var sentence = answer.Sentences[s];
            if (!EmptyTalk.Is(answer.Text.AsSpan(sentence.Start, sentence.End - sentence.Start)))
                told.Add(s);
        }

        return [.. told];
    }

    /// <summary>The mean of the vectors of a sentence's words, function words left out.</summary>
    public void Mean(int sentence, Span<float> mean)
    {
        var vectors = WordVectors.Shipped;
        var s = Answer.Sentences[sentence];
        var count = 0;
        mean.Clear();
        for (var i = s.FirstToken; i < s.EndToken; i++)
        {
            if (Words[i].Rank < 0 || Answer.Tokens[i].Is(Trait.Function))
                continue;
            count++;
            var vector = vectors[Words[i].Rank];
            for (var d = 0; d < vector.Length; d++)
                mean[d] += vector[d];
        }

        if (count == 0)
            return;
        var scale = 1 / (64 * MathF.Sqrt(count));
        for (var d = 0; d < mean.Length; d++)
            mean[d] *= scale;
    }
}
