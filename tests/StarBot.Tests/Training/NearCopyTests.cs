using StarBot.Training.Answers;

namespace StarBot.Tests.Training;

public class NearCopyTests
{
    [Fact]
    public void An_answer_with_one_word_changed_is_a_near_copy()
    {
        var first = Corpora.Parsed(Corpora.One).Answers[0];
        var second = Corpora.Parsed(Corpora.One.Replace("baker-01", "baker-02", StringComparison.Ordinal).Replace("Easter", "Lent", StringComparison.Ordinal)).Answers[0];

        var copy = NearCopies.Find([first, second], 0.06).ShouldHaveSingleItem();
        (copy.First, copy.Second).ShouldBe(("baker-01", "baker-02"));
        copy.Share.ShouldBeInRange(0.5, 0.99);
    }

    [Fact]
    public void No_two_answers_of_the_corpus_repeat_each_other()
    {
        NearCopies.Find(CorpusReader.Read(Corpora.Folder), 0.06).ShouldBeEmpty();
    }
}
