using StarBot.Interviewing.Reading.Learned;
using StarBot.Training.Answers;
using StarBot.Training.Fitting;
using StarBot.Training.Measuring;

namespace StarBot.Tests.Training;

public class FitTests
{
    [Fact]
    public void The_same_corpus_gives_the_same_weights_to_the_bit()
    {
        LabelledAnswer[] few = [.. CorpusReader.Read(Corpora.Folder).Where(a => Hashing.Of(a.Id) % 20 == 0)];

        ReaderFitter.Fit(few, [], new ReaderSettings()).ShouldBe(ReaderFitter.Fit(few, [], new ReaderSettings()));
    }

    // A third of the corpus read by weights fitted on another third: well below what ships, and quick. The figures were recorded
    // when presence came to lean to "it is there", less what a draw of as many answers may take off.
    [Fact]
    public void Answers_that_the_weights_never_saw_are_read_as_well_as_recorded()
    {
        var answers = CorpusReader.Read(Corpora.Folder);
        var model = ModelFile.Read(ReaderFitter.Fit([.. answers.Where(a => Hashing.Of(a.Id) % 3 == 0)], [], new ReaderSettings()));

        var figures = Figures.Of([.. answers.Where(a => Hashing.Of(a.Id) % 3 == 1).Select(a => Measured.Of(a, model))]).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);

        figures["sentence macro-F1"].ShouldBeGreaterThan(0.89);
        figures["missing part named, 5 ways"].ShouldBeGreaterThan(0.80);
        figures["  recall of nothing missing"].ShouldBeGreaterThan(0.83);
        figures["first probe goes for the missing part (A, R)"].ShouldBeGreaterThan(0.93);
        figures["quantified result, accuracy"].ShouldBeGreaterThan(0.88);
        figures["no story: found"].ShouldBeGreaterThan(0.84);
        figures["no story: false alarm"].ShouldBeLessThan(0.02);
        figures["cutting Action or Result lowers it"].ShouldBeGreaterThan(0.965);
        figures["padding raises no rating"].ShouldBeGreaterThan(0.99);
    }
}
