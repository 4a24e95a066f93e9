using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Reading;

/// <summary>Invented answers, a sentence for each part, so that a test says in one line what it takes away or adds.</summary>
internal static class Answers
{
    public const string Situation = "When I was a shift lead at a bakery in Leeds, two ovens broke down in the week before Easter.";
    public const string Task = "My task was to get every order of the week out of the one oven that was left.";

    public const string Action =
        "I sorted the orders by how long each loaf keeps. Then I called six hotels and moved their deliveries to the night. "
        + "I also wrote a new rota and trained two colleagues to load the oven from both sides.";

    public const string Result = "As a result, we delivered 140 of 142 orders, and complaints dropped from 15 a week to 2.";
    public const string PlainResult = "In the end, everyone got their bread and the hotels were happy with us.";

    public static string Whole { get; } = Of(Situation, Task, Action, Result);

    public static string Of(params string[] parts) => string.Join(' ', parts);

    public static AnswerReading Read(string answer, ReadingContext? context = null) =>
        RulesReader.Read(answer, context ?? new ReadingContext());

    public static IEnumerable<string> Told(this AnswerReading reading, StarPart part) =>
        reading.Sentences.Where(s => s.Part == part).Select(s => reading.Quote(s.Start, s.End));

    public static string[] SentencesOf(string answer)
    {
        var reading = Read(answer);
        return [.. reading.Sentences.Select(s => reading.Quote(s.Start, s.End))];
    }

    public static Flag? Flagged(this AnswerReading reading, FlagKind kind) =>
        reading.Flags.FirstOrDefault(f => f.Kind == kind);
}
