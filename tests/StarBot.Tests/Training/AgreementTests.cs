using StarBot.Training.Answers;
using StarBot.Training.Measuring;

namespace StarBot.Tests.Training;

public class AgreementTests
{
    private static LabelledAnswer Answer(string text) => Corpora.Parsed(text).Answers[0];

    [Fact]
    public void The_same_labels_agree_wholly() =>
        Agreement.Of([Answer(Corpora.One)], [Answer(Corpora.One)]).ShouldBe(new Agreement(1, 4, 1, 1, 1));

    [Fact]
    public void One_label_of_four_that_differs_is_counted_beyond_chance()
    {
        var again = Answer(Corpora.One.Replace("A >> I", "T >> I", StringComparison.Ordinal).Replace("lacks: -", "lacks: A", StringComparison.Ordinal));

        var agreement = Agreement.Of([Answer(Corpora.One)], [again]);

        agreement.Share.ShouldBe(0.75);
        // By chance a quarter: S 1/16, T 2/16, R 1/16.
        agreement.Kappa.ShouldBe((0.75 - 0.25) / 0.75, 1e-9);
    }

    [Fact]
    public void An_answer_that_was_cut_otherwise_cannot_be_compared() =>
        Should.Throw<CorpusFaultException>(() => Agreement.Of(
            [Answer(Corpora.One)], [Answer(Corpora.One + "\nR It was good.")])).Message.ShouldContain("4 sentences the first time, 5 the second");
}
