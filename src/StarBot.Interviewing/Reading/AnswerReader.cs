using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Reading;

/// <summary>Reads an answer whole, by StarBot's own reader: what it tells and which of the library's principles it could serve. Pure.</summary>
public static class AnswerReader
{
    public static AnswerReading Read(string answer, ReadingContext context, PackLibrary library) =>
        WithPrinciples(RulesReader.Read(answer, context), library);

    /// <summary>The same reading, with the principles that the answer could serve; only English is compared with them.</summary>
    public static AnswerReading WithPrinciples(AnswerReading reading, PackLibrary library)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(library);
        return reading.Language == AnswerLanguage.English
            ? reading with { Principles = PrincipleFitter.OfAnswer(reading, library.Principles) }
            : reading;
    }
}
