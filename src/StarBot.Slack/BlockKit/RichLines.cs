using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Slack.BlockKit;

/// <summary>Lines of a post as runs of rich text.</summary>
internal static class RichLines
{
    public static RichTextElement Section(Line line) => new RichTextElement.Section(Runs(line));

    public static ImmutableArray<RichTextRun> Runs(Line line) => [.. line.Runs.Where(r => r.Text.Length > 0).Select(Run)];

    public static RichTextRun Plain(string text) => new RichTextRun.Text(SafeText.Of(text), Style: null);

    public static RichTextRun Bold(string text) => new RichTextRun.Text(SafeText.Of(text), RichTextStyle.IsBold);

    public static RichTextRun Italic(string text) => new RichTextRun.Text(SafeText.Of(text), RichTextStyle.IsItalic);

    public static RichTextRun Quote(string text) => Plain($"“{text}”");

    public static int LengthOf(RichTextElement element) => element switch
    {
        RichTextElement.Section section => section.Elements.Sum(LengthOf),
        RichTextElement.Quote quote => quote.Elements.Sum(LengthOf),
        RichTextElement.List list => list.Elements.Sum(LengthOf),
        _ => 0,
    };

    /// <summary>Slack takes no text without a character in it.</summary>
    public static RichTextElement WithoutEmpty(RichTextElement element) => element switch
    {
        RichTextElement.Section section => new RichTextElement.Section([.. section.Elements.Where(r => LengthOf(r) > 0)]),
        RichTextElement.Quote quote => new RichTextElement.Quote([.. quote.Elements.Where(r => LengthOf(r) > 0)]),
        RichTextElement.List list => list with { Elements = [.. list.Elements.Select(WithoutEmpty).Where(e => LengthOf(e) > 0)] },
        _ => element,
    };

    /// <summary>Elements of at most this many characters each; what is longer becomes several of the same kind.</summary>
    public static IEnumerable<RichTextElement> Fitting(RichTextElement element, int most) => element switch
    {
        _ when LengthOf(element) <= most => [element],
        RichTextElement.Section section => Pieces(section.Elements, most).Select(p => new RichTextElement.Section(p)),
        RichTextElement.Quote quote => Pieces(quote.Elements, most).Select(p => new RichTextElement.Quote(p)),
        RichTextElement.List list => Lists(list, most),
        _ => [element],
    };

    private static int LengthOf(RichTextRun run) => run switch
    {
        RichTextRun.Text text => text.Content.Length,
        RichTextRun.Link link => link.Url.Length,
        _ => 0,
    };

    private static RichTextRun Run(Run run) => run.Style switch
    {
        RunStyle.Bold => Bold(run.Text),
        RunStyle.Italic => Italic(run.Text),
        RunStyle.Quote => Quote(run.Text),
        RunStyle.Link when Uri.TryCreate(run.Text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" => new RichTextRun.Link(run.Text),
        _ => Plain(run.Text),
    };

    private static IEnumerable<ImmutableArray<RichTextRun>> Pieces(ImmutableArray<RichTextRun> runs, int most)
    {
        var piece = ImmutableArray.CreateBuilder<RichTextRun>();
        var room = most;
        foreach (var run in runs.SelectMany(r => Cut(r, most)))
        {
            if (LengthOf(run) > room)
            {
                yield return piece.ToImmutable();
                piece.Clear();
                room = most;
            }

            piece.Add(run);
            room -= LengthOf(run);
        }

        if (piece.Count > 0)
            yield return piece.ToImmutable();
    }

    private static IEnumerable<RichTextRun> Cut(RichTextRun run, int most)
    {
        if (run is not RichTextRun.Text { Content: var rest } text)
        {
            yield return run;
            yield break;
        }

        while (rest.Length > most)
        {
            var at = Shorten.CutAt(rest, most);
            yield return text with { Content = rest[..at] };
            rest = rest[at..];
        }

        if (rest.Length > 0)
            yield return text with { Content = rest };
    }

    // A list that is cut goes on counting; an item that is too long for a list of its own is shortened.
    private static IEnumerable<RichTextElement> Lists(RichTextElement.List list, int most)
    {
        var items = ImmutableArray.CreateBuilder<RichTextElement>();
        var (room, before) = (most, 0);
        foreach (var item in list.Elements.Select(i => Fitting(i, most).First()))
        {
            if (LengthOf(item) > room)
            {
                yield return list with { Elements = items.ToImmutable(), Offset = before == 0 ? null : before };
                before += items.Count;
                items.Clear();
                room = most;
            }

            items.Add(item);
            room -= LengthOf(item);
        }

        yield return list with { Elements = items.ToImmutable(), Offset = before == 0 ? null : before };
    }
}
