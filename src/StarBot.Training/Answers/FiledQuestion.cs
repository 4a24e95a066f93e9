using System.Collections.Immutable;

namespace StarBot.Training.Answers;

/// <summary>A question of the corpus and the principles that it tests, the best first.</summary>
internal sealed record FiledQuestion(ImmutableArray<string> Principles, string Text)
{
    /// <summary>Reads lines of "Principle|Another, tab, question"; an empty list when the file is not there.</summary>
    public static ImmutableArray<FiledQuestion> Read(string file) =>
        !File.Exists(file)
            ? []
            :
            [
                .. File.ReadLines(file)
                    .Select(line => line.Split('\t'))
                    .Where(parts => parts.Length == 2)
                    .Select(parts => new FiledQuestion([.. parts[0].Split('|')], parts[1].Trim())),
            ];
}
