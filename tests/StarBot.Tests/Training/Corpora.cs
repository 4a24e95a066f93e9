using StarBot.Tests.Architecture;
using StarBot.Training.Answers;

namespace StarBot.Tests.Training;

/// <summary>A corpus as text, invented for the tests, and the one of the repository.</summary>
internal static class Corpora
{
    public const string One = """
        == baker-01
        author: t
        trade: baker
        level: senior
        question: Tell me about a hard week.
        principles: Deliver Results; Have Backbone; Disagree and Commit
        form: chat
        order: star
        lacks: -
        story: yes
        quantified: yes
        we: no
        jargon: no
        lesson: no
        recent: unknown
        S Two ovens broke down before Easter.
        T/S > I had to get every order out of the third.
        A >> I sorted the orders and called six hotels.
        R We delivered 140 of 142 orders.
        """;

    public static string Folder => Repository.PathOf("src", "StarBot.Training", "Corpus");

    public static (IReadOnlyList<LabelledAnswer> Answers, IReadOnlyList<string> Faults) Parsed(string text)
    {
        var faults = new List<string>();
        var answers = CorpusReader.Parse("test.txt", text.Split('\n'), faults).ToList();
        return (answers, faults);
    }
}
