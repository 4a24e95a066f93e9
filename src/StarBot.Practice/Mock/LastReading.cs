using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Practice.Mock;

/// <summary>
/// Reads answers, and remembers the last: an answer that was read as it came in need not be read again when it is done, nor at each
/// follow-up that is skipped. A reading depends on nothing but what is compared here.
/// </summary>
public sealed class LastReading
{
    private volatile Read? _last;

    public AnswerReading Of(string answer, ReadingContext about, PackLibrary library)
    {
        if (_last is { } last && last.IsOf(answer, about) && ReferenceEquals(last.Library, library))
            return last.Reading;
        var reading = AnswerReader.WithPrinciples(Glance(answer, about), library);
        _last = new Read(about, library, reading);
        return reading;
    }

    /// <summary>A reading that may lack the principles.</summary>
    public AnswerReading Glance(string answer, ReadingContext about)
    {
        if (_last is { } last && last.IsOf(answer, about))
            return last.Reading;
        var reading = RulesReader.Read(answer, about);
        _last = new Read(about, Library: null, reading);
        return reading;
    }

    /// <param name="Library">Null as long as the principles were not looked for.</param>
    private sealed record Read(ReadingContext About, PackLibrary? Library, AnswerReading Reading)
    {
        public bool IsOf(string answer, ReadingContext about) => About == about && Reading.Text == answer;
    }
}
