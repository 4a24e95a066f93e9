using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Mock;

/// <summary>The answer by STAR part: set out anew, and as it was told.</summary>
internal static class AnswerByPart
{
    public static PostBlock.Draft Of(AnswerCritique critique, string answer) =>
        new([.. critique.Draft.Select(d => new DraftPart(Letter(d.Part)!, $"{d.Part}", d.Sentences, d.Add))])
        {
            Told = Told(critique.Spans, answer),
            Shares = [.. critique.Lengths.Select(l => new PartShare(Letter(l.Part)!, $"{l.Part}", l.Percent))],
        };

    /// <summary>Every character of the answer once, in runs of one part each.</summary>
    private static ImmutableArray<ToldRun> Told(ImmutableArray<ToldSpan> spans, string answer)
    {
        // Spans of another text would cut words in two.
        if (spans.IsEmpty || spans[^1].End > answer.Length)
            return [];
        var runs = ImmutableArray.CreateBuilder<ToldRun>();
        var at = 0;
        foreach (var span in spans.Where(s => s.Part != StarPart.Other))
        {
            if (span.Start > at)
                runs.Add(new ToldRun(answer[at..span.Start], null));
            runs.Add(new ToldRun(answer[span.Start..span.End], Letter(span.Part)));
            at = span.End;
        }

        if (at < answer.Length)
            runs.Add(new ToldRun(answer[at..], null));
        return Joined(runs);
    }

    /// <summary>Neighbours that tell the same part are one run, with the space between them.</summary>
    private static ImmutableArray<ToldRun> Joined(IReadOnlyList<ToldRun> runs)
    {
        var joined = new List<ToldRun>();
        foreach (var run in runs)
        {
            if (joined is [.., var before, { Letter: null } between] && before.Letter == run.Letter && string.IsNullOrWhiteSpace(between.Text) && !between.Text.Contains('\n'))
            {
                joined.RemoveRange(joined.Count - 2, 2);
                joined.Add(new ToldRun(before.Text + between.Text + run.Text, run.Letter));
            }
            else
            {
                joined.Add(run);
            }
        }

        return [.. joined];
    }

    private static string? Letter(StarPart part) => part == StarPart.Other ? null : part.ToString()[..1];
}
