using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Critique;

/// <summary>One concrete thing to do for each rating, to reach the anchor above it.</summary>
internal static class NextSteps
{
    public static string For(Dimension dimension, int rating, AnswerView view) => dimension switch
    {
        Dimension.Structure => Structure(rating, view),
        Dimension.Ownership => rating switch
        {
            1 => "Tell one thing that you did, in a sentence that starts with \"I\".",
            2 => "Take each \"we\" in the Action and say which part of it was yours.",
            3 => "Add a second and a third thing that you did yourself.",
            4 when view.IsFlagged(FlagKind.Blame) || view.IsFlagged(FlagKind.HidingBehindBoss) => "Turn the sentence about somebody else into one about what you did then.",
            4 => "Name one more step that was yours alone.",
            _ => "Keep the \"I\", and name those who helped in half a sentence.",
        },
        Dimension.Evidence => rating switch
        {
            1 => "Say when it was, and one figure that you are sure of.",
            2 => "Add one figure, a rough one if need be: how many, how long, how much.",
            3 => "Find the figure for what came of it, and put it next to the one you have.",
            4 => "Say what the figure was before, or what it is compared with.",
            _ => "Be ready to say how each figure was measured.",
        },
        Dimension.Action => rating switch
        {
            1 => "Write down the first three things that you did, in order.",
            2 => "Split the action into the steps that you took, one sentence each.",
            3 => "Add the steps before and after the one you tell.",
            4 when Rater.GivesAReason(view) => "Tell the smaller steps too: whom you asked, what you tried, how you checked it.",
            4 => "Say why you chose one of these steps, or what stood in its way.",
            _ => "Be ready for \"why not another way?\" at each step.",
        },
        Dimension.Result => rating switch
        {
            1 => "End on what changed, in one sentence.",
            2 => "Say plainly what was different at the end, and for whom.",
            3 when view.End.Figures > 0 => "Say it in a sentence of its own, so that nobody can miss that it is the end.",
            3 => "Put a size on it, or say what you do differently since.",
            4 when view.ResultMetrics.IsEmpty => "Add the size: how much, for whom, against what.",
            4 when view.End.StaysOrTeaches => "Say what else came of it, and for whom.",
            4 => "Add what has stayed since, or what you learned.",
            _ => "Be ready to say how you know it was your doing.",
        },
        _ => Principle(rating, view),
    };

    private static string Structure(int rating, AnswerView view)
    {
        var missing = Drafting.Parts.Where(p => !view.Has(p)).Select(p => p.ToString()).ToList();
        if (!view.Reading.IsStory)
            return "Choose one event, and write one line each for Situation, Task, Action and Result.";
        if (missing.Count > 0)
            return missing.Count == 1 ? $"Tell the {missing[0]} in a plain sentence of its own." : $"Tell the {Plain.List(missing)}, each in a plain sentence of its own.";
        if (view.IsFlagged(FlagKind.OutOfOrder))
            return "Move the sentences into the order Situation, Task, Action, Result.";
        var touched = Drafting.Parts.Where(p => !view.HasPlainly(p)).Select(p => p.ToString()).ToList();
        if (rating < 5 && touched.Count > 0)
            return $"Make the {Plain.List(touched)} plainer: one sentence that says nothing else.";
        if (Rater.IsThinAction(view))
            return "Tell the Action in three steps or more; it is what a listener waits for.";
        return Rater.IsThinResult(view) ? "Say a second thing that came of it." : "Practise it aloud without notes; the order will hold.";
    }

    private static string Principle(int rating, AnswerView view)
    {
        var asked = view.Context.Principle?.Name;
        if (asked is null)
            return rating switch
            {
                <= 2 => "Decide which principle this story is to show, and pick the deed that shows it.",
                3 or 4 => "Say why you did it; the reason shows the principle.",
                _ => "Keep this story for that principle.",
            };
        return rating switch
        {
            1 or 2 => $"Say where {asked} shows in what you did, or choose a story in which it decided something.",
            3 => $"Say in one sentence what {asked} made you do that you would not have done otherwise.",
            4 => $"End on what came of it in the sense of {asked}.",
            _ => $"Keep this story for {asked}.",
        };
    }
}
