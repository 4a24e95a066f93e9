using System.Collections.Immutable;

namespace StarBot.Tests.Scenarios;

/// <summary>What a candidate does, free of any face: words and answers, in order.</summary>
internal sealed record Script(ImmutableArray<Script.Step> Steps)
{
    /// <summary>A whole mock interview: two questions, answers in several messages, probes, a self-rating, the debrief, stories and progress.</summary>
    public static Script MockInterview { get; } = new(
    [
        new Step.Word("mock 2"),
        new Step.Answer(
            "In June 2024 I looked after the pumps of a water works with two colleagues.",
            "I had to keep one old pump alive until the new one came in three weeks.",
            "I listened to it twice a day, wrote down its temperature and changed the grease when it rose above sixty degrees."),
        new Step.Answer("It ran for the whole three weeks, and we saved about 4,000 euros for a rented pump."),
        new Step.Word("3"),
        new Step.Word("save story"),
        new Step.Word("next"),
        new Step.Answer("We usually talk it over and then it is fine."),
        new Step.Word("skip"),
        new Step.Word("skip"),
        new Step.Word("skip"),
        new Step.Word("skip"),
        new Step.Word("next"),
        new Step.Answer("What do the people who do this job well do differently?"),
        new Step.Word("stories"),
        new Step.Word("progress"),
        new Step.Word("help"),
    ]);

    public abstract record Step
    {
        private Step() { }

        /// <summary>A word that means something, typed or pressed.</summary>
        public sealed record Word(string Text) : Step;

        /// <summary>An answer, a message for each line.</summary>
        public sealed record Answer(params ImmutableArray<string> Lines) : Step;
    }
}
