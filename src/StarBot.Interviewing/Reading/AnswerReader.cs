using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Reading;

/// <summary>Reads an answer whole, by StarBot's own reader: what it tells and which of the library's principles it could serve. Pure.</summary>
public static class AnswerReader
{
    public static AnswerReading Read(string answer, ReadingContext context, PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var reading = RulesReader.Read(answer, context);
        return reading.Language == AnswerLanguage.English
            ? reading with { Principles = PrincipleFitter.OfAnswer(reading, library.Principles) }
            : reading;
    }
}
