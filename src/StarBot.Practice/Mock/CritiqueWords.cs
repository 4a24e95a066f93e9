using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Practice.Messages;
using Said = StarBot.Interviewing.Critique.Plain;

namespace StarBot.Practice.Mock;

/// <summary>A critique in StarBot's words: what carried it, what to change and in which order, the answer set out anew.</summary>
public static class CritiqueWords
{
    private const string OwnReader = "rules";
    private const int BestRating = 5;

    /// <param name="selfRating">How the candidate rated the answer before reading this, 1 to 5; null when not asked or skipped.</param>
    /// <param name="answer">The answer as it was told, to be set out by part as well; empty leaves that out.</param>
    public static Post Post(AnswerCritique critique, int? selfRating, ImmutableArray<Button> buttons, string answer = "")
    {
        ArgumentNullException.ThrowIfNull(critique);
        var blocks = critique.NotRated is { } reason
            ? [Title(critique), new PostBlock.Paragraph(reason)]
            : Blocks(critique, selfRating, answer);
        return new Post(Summary(critique), [.. blocks], buttons) { WrittenByModel = critique.Reader != OwnReader };
    }

    private static IEnumerable<PostBlock> Blocks(AnswerCritique critique, int? selfRating, string answer)
    {
        yield return Title(critique);
        yield return new PostBlock.Ratings([.. critique.Ratings.Select(r => new Rating(Name(r.Dimension, critique), r.Rating, BestRating, r.Anchor))]);
        if (selfRating is { } own && Gap(critique, own) is { } gap)
            yield return new PostBlock.Paragraph(gap);
        if (!critique.Carried.IsEmpty)
            yield return new PostBlock.Paragraph(Carried(critique));
        if (!critique.Fixes.IsEmpty)
        {
            yield return new PostBlock.Paragraph(Line.Bold(ChangeThese(critique.Fixes.Length)));
            yield return new PostBlock.Steps([.. critique.Fixes.Select(Step)]);
        }
        else
        {
            yield return new PostBlock.Paragraph(Line.Bold("Nothing to mend first.") + $" {Weakest(critique)}");
        }

        yield return new PostBlock.Paragraph(Line.Bold("Your answer in S-T-A-R, in your words"));
        yield return AnswerByPart.Of(critique, answer);
        if (Length(critique) is { } length)
            yield return new PostBlock.Paragraph(length);
        if (critique.Notes.Length > (NotesStartWithLength(critique) ? 1 : 0))
            yield return new PostBlock.Bullets([.. critique.Notes.Skip(NotesStartWithLength(critique) ? 1 : 0).Select(n => (Line)n)]);
        if (!critique.AlsoServes.IsEmpty)
            yield return new PostBlock.Paragraph(AlsoServes(critique.AlsoServes));
    }

    private static PostBlock.Heading Title(AnswerCritique critique)
    {
        var about = critique.Principle is { } principle ? $"{principle} · your answer" : "Your answer";
        return new PostBlock.Heading($"{about}, {Said.Duration(critique.Length.SpeakingSeconds)} spoken · {ReadBy(critique)}");
    }

    /// <summary>Who read the answer, always said: people must know what a rating rests on.</summary>
    private static string ReadBy(AnswerCritique critique) =>
        critique.Reader == OwnReader ? "read by StarBot's own reader, not by a language model" : $"read by {critique.Reader}, a language model";

    private static string Name(Dimension dimension, AnswerCritique critique) => dimension switch
    {
        Dimension.Principle when critique.Principle is { } principle => $"{principle} (principle)",
        _ => dimension.ToString(),
    };

    private static Line? Gap(AnswerCritique critique, int own)
    {
        if (critique.Ratings.IsEmpty)
            return null;
        var mean = (int)Math.Round(critique.Ratings.Average(r => r.Rating), MidpointRounding.AwayFromZero);
        var mine = own == mean ? $"You rated it {own}, and so would I" : $"You rated it {own}; I would say {mean}";
        return $"{mine} (the mean of the six).";
    }

    private static Line Carried(AnswerCritique critique)
    {
        var line = Line.Bold("What carried it.");
        foreach (var observation in critique.Carried)
            line += observation.Quote is { } quote ? (Line)$" {Introduced(observation.Text)} " + Quoted(quote) : (Line)$" {observation.Text}";
        return line;
    }

    // What is quoted without its own full stop gets one after it.
    private static Line Quoted(string quote) => Line.Quote(quote) + (quote[^1] is '.' or '!' or '?' ? "" : ".");

    // "The result has a size." leads to the words that show it with a colon.
    private static string Introduced(string text) => text.EndsWith('.') ? text[..^1] + ":" : text;

    private static string ChangeThese(int count) => count switch
    {
        1 => "Change this one thing",
        2 => "Change these two, in this order",
        _ => "Change these three, in this order",
    };

    private static Line Step(Fix fix)
    {
        var line = Line.Italic(fix.Headline) + $" {fix.Why}";
        if (fix.Quote is { } quote)
            line = line + " You wrote: " + Quoted(quote);
        if (fix.GuessToTry is { } guess)
            line = line + " A guess at the wording, yours to fill in: " + Line.Italic(guess);
        return line;
    }

    private static string Weakest(AnswerCritique critique) =>
        critique.Ratings.MinBy(r => r.Rating) is { } weakest ? weakest.NextStep : "";

    private static Line? Length(AnswerCritique critique)
    {
        if (critique.Lengths.IsEmpty)
            return null;
        var shares = string.Join(" · ", critique.Lengths.Select(l => $"{l.Part.ToString()[0]} {l.Percent} %"));
        return NotesStartWithLength(critique) ? $"Length: {shares}. {critique.Notes[0]}" : $"Length: {shares}.";
    }

    // The remark on the Action belongs to the figures that show it.
    private static bool NotesStartWithLength(AnswerCritique critique) =>
        !critique.Notes.IsEmpty && !critique.Lengths.IsEmpty && critique.Notes[0] == Notes.ActionLongest;

    private static Line AlsoServes(ImmutableArray<string> names)
    {
        Line line = "This story could also serve ";
        for (var i = 0; i < names.Length; i++)
            line = line + (i == 0 ? "" : i == names.Length - 1 ? " and " : ", ") + Line.Italic(names[i]);
        return line + ".";
    }

    private static string Summary(AnswerCritique critique)
    {
        var about = critique.Principle is { } principle ? $"Your answer on {principle}" : "Your answer";
        if (critique.NotRated is not null)
            return $"{about} is not rated.";
        return critique.Fixes.IsEmpty ? $"{about}, read: complete." : $"{about}, read. First: {critique.Fixes[0].Headline}";
    }
}
