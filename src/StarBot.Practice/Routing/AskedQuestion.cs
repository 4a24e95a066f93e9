using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>A question that someone was asked elsewhere: what it is after, why StarBot thinks so, and how to practise it.</summary>
public static class AskedQuestion
{
    // Below this the second principle is as good a guess as the first, and both are named.
    private const double Clear = 0.5;

    public static Post Explain(string question, PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var asked = question.Trim();
        var fits = PrincipleFitter.OfQuestion(asked, library.Principles);
        ImmutableArray<Principle> named = [.. fits.Take(fits[0].Score >= Clear ? 1 : 2).Select(f => library.Principles.First(p => p.Name == f.Name))];
        var words = PrincipleFitter.WordsFor(asked, named[0].Name);
        return new Post(
            $"That question is after {named[0].Name}.",
            [
                new PostBlock.Paragraph(named.Length == 1
                    ? $"That question is after {named[0].Name}."
                    : $"That question is most likely after {named[0].Name}, or else {named[1].Name}."),
                .. named.Select(p => new PostBlock.Paragraph($"{p.Name}: {p.Summary.Trim()}")),
                .. Why(words),
                new PostBlock.Paragraph("Do you want to practise it? Send the question once more with practice before it, or press the button."),
            ],
            [new Button("Practice it", $"practice {asked}") { Style = ButtonStyle.Primary }, new Button($"Another of {named[0].Name}", $"practice {named[0].Name}")]);
    }

    /// <summary>The question as one to be practised, filed under its likeliest principle.</summary>
    public static PlannedQuestion Planned(string question, PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var best = PrincipleFitter.OfQuestion(question, library.Principles)[0].Name;
        var pack = library.Packs.First(p => p.Principles.Any(x => x.Name == best));
        var principle = pack.Principles.First(p => p.Name == best);
        return new PlannedQuestion(pack.Id, OwnId, question.Trim(), QuestionKinds.Of(question) ?? QuestionKind.Success, principle.Id, principle.Name);
    }

    /// <summary>The id of a question out of no pack.</summary>
    public const string OwnId = "asked-elsewhere";

    private static IEnumerable<PostBlock> Why(ImmutableArray<string> words)
    {
        if (!words.IsEmpty)
            yield return new PostBlock.SmallPrint($"I go by these words of it: {string.Join(", ", words)}.");
    }
}
