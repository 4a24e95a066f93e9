using System.Collections.Immutable;
using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Interview;

/// <summary>Follow-ups for any question, used where a principle has none of its own (seed: what interviewers ask for, who, why, how much).</summary>
internal static class GeneralProbes
{
    public static ImmutableArray<string> For(Gap gap) => gap switch
    {
        Gap.Story => ["Can you think of one day when you did it, and tell me about that one?", "Which single case comes to mind, however small?"],
        Gap.Situation => ["What was the problem, and how did you become involved?", "Where was this, and who was affected?"],
        Gap.Task => ["What were you asked to do, and by when?", "What did you have to achieve there?"],
        Gap.Action => ["What did you do yourself, step by step?", "What was hard about it, and how did you get past that?"],
        Gap.Result => ["What came of it, and how do you know?", "How did it end, and for whom was it better?"],
        Gap.Metric => ["A size would make that land. By how much: how many, how long, or how much before and after?", "How would you put a number on that?"],
        _ => ["How many people were in on this, and what was your own part?", "Which of those steps were yours?"],
    };
}
