using StarBot.Interviewing.Reading;
using StarBot.Tests.Reading;

namespace StarBot.Tests.Interview;

/// <summary>Answers by what they lack.</summary>
internal static class Told
{
    public const string SettingOnly = Answers.Situation;

    public static string Whole { get; } = Answers.Whole;

    public static string NoResult { get; } = Answers.Of(Answers.Situation, Answers.Task, Answers.Action);

    public static string NoNumber { get; } = Answers.Of(Answers.Situation, Answers.Task, Answers.Action, Answers.PlainResult);

    public static AnswerReading Read(string text) => RulesReader.Read(text, new ReadingContext());
}
