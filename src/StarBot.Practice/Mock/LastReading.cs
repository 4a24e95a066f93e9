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
        if (_last is { } last && ReferenceEquals(last.Library, library) && last.About == about && last.Reading.Text == answer)
            return last.Reading;
        var reading = AnswerReader.Read(answer, about, library);
        _last = new Read(about, library, reading);
        return reading;
    }

    private sealed record Read(ReadingContext About, PackLibrary Library, AnswerReading Reading);
}
