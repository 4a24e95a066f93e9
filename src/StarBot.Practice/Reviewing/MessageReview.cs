using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Reading;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;

namespace StarBot.Practice.Reviewing;

/// <summary>A message that somebody wrote elsewhere, read as an answer on the spot. Nothing of it is kept, and an interview under way goes on.</summary>
public static class MessageReview
{
    public static Post Of(string text, InterviewContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var length = context.Settings.Length;
        var reading = AnswerReader.Read(text, new ReadingContext(Trade: context.Trade, ThisYear: context.Now.Year, Length: length), context.Library);
        var critique = Critic.Write(reading, new CritiqueContext("", Kind: null, Principle: null, length, context.Trade));
        return CritiqueWords.Post(critique, selfRating: null, [new Button("Practise", "practice")]);
    }
}
