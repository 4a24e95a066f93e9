using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Interview;

/// <summary>Hints for practice mode: first the shape of an answer, then what strong answers to this principle show.</summary>
internal static class Hints
{
    public static string For(InterviewState state, Principle? principle) =>
        state.Phase == Phase.Probing ? ForProbe(state.Probes[^1].Gap) : ForQuestion(state, principle);

    private static string ForQuestion(InterviewState state, Principle? principle)
    {
        if (state.Hints == 0 || principle is null || principle.Strong.Count == 0)
            return Opening(state.Question.Kind);
        var strong = principle.Strong[(state.Hints - 1) % principle.Strong.Count];
        return $"A strong answer here shows this: {strong.TrimEnd('.')}.";
    }

    private static string Opening(QuestionKind kind) => kind switch
    {
        QuestionKind.HowDoYou => "One general sentence is fine here. Then say \"for example\" and tell one day when you did it: the setting, your task, what you did, what came of it.",
        QuestionKind.WhichPrinciple => "Name it, say in one sentence why it is yours, then prove it with one story from your work.",
        QuestionKind.Failure => "Pick a failure that was yours. Say early what went wrong, then what you did about it, what it cost, and what you do differently now.",
        QuestionKind.Conflict => "Say what each side wanted and why. Then what you did about it, and how the two of you stood afterwards.",
        QuestionKind.Ambiguity => "Say what you did not know, what you did to find out enough, and why you decided when you did.",
        _ => "Two sentences for the setting, one for what you had to achieve, most of the time for what you did, and a number at the end.",
    };

    private static string ForProbe(Gap gap) => gap switch
    {
        Gap.Result => "Compare the day before with the day after: faster, cheaper, fewer, safer, kept, won. Who told you, or what did you measure?",
        Gap.Metric => ProbePicker.HowToEstimate,
        Gap.Action => "Start three sentences with \"I\" and a verb: I called, I counted, I rewrote.",
        Gap.Ownership => "Take one \"we\" at a time. Who did it? If it was you, say \"I\".",
        Gap.Task => "Finish this: \"I had to … by …, because …\".",
        Gap.Situation => "Say where you worked, what went wrong, and who was hurt by it, in two sentences.",
        _ => "Think of the last month. Which day would you tell a friend about?",
    };
}
