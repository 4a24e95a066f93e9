using System.Collections.Immutable;

namespace StarBot.Interviewing.Critique;

/// <summary>
/// What each rating means: for every dimension five behaviours that one can see in an answer, 1 to 5. Scales with written
/// anchors agree better between raters than bare numbers do, and five anchors do better than three.
/// </summary>
public static class Anchors
{
    /// <summary>The anchors of a dimension, from 1 to 5.</summary>
    public static ImmutableArray<string> Of(Dimension dimension) => dimension switch
    {
        // Amazon's STAR page: Situation, Task, Action, Result, each of them and in this order.
        Dimension.Structure =>
        [
            "General talk, or one lone part: a listener could not retell what happened.",
            "There is an event, but half of the story is left out or it is told as a habit.",
            "The story can be followed, though its Action or its Result, or two smaller parts, are missing.",
            "Nearly whole: one part is missing, only touched or told in a word, or the order makes the listener jump.",
            "Situation, Task, Action and Result are all told, in this order, the Action in three steps or more.",
        ],

        // Amazon's STAR page: use "I" and not "we"; say what you specifically accomplished.
        Dimension.Ownership =>
        [
            "No deed of the teller's own is told.",
            "The deeds belong to \"we\", to others or to nobody; the teller can hardly be seen.",
            "One or two deeds are the teller's own, or \"I\" and \"we\" share the work about evenly.",
            "Three or more deeds say \"I\", though \"we\" or somebody else's fault may blur some of it.",
            "Six or more deeds say \"I\", and \"we\" has few beside them.",
        ],

        // Amazon's STAR page: examples with metrics or data, recent where possible.
        Dimension.Evidence =>
        [
            "Nothing in it could be checked: no figure, no time, no name.",
            "One or two details could be checked, and none of them sizes what came of it.",
            "Three or more figures, names or times could be checked, and none of them sizes what came of it.",
            "The result has a figure.",
            "The result has a figure, and two or more others show where it started or how big it was.",
        ],

        // The interview coach: the activity is what you did, and the longest part.
        Dimension.Action =>
        [
            "No action is told.",
            "One or two steps are told, or an action is only hinted at.",
            "Three or four steps are told, or more in which nobody says \"I\".",
            "Five or more steps are told, so that a listener sees the order of the work.",
            "Eight or more steps are told, with the reason for one, or the obstacle that it met.",
        ],

        // The interview coach: positive, quantifiable, what you learned, what you would do differently.
        Dimension.Result =>
        [
            "The story stops before anything comes of it.",
            "The end is touched in passing, or one thing is said of it.",
            "It is said in two respects what came of it, or in one with what was learned or has stayed.",
            "The outcome has a size, or three things are said of it, a lesson included.",
            "The outcome has a size, and more figures, outcomes or a lesson show what it was worth.",
        ],

        // Amazon's STAR page: examples that are representative of the principles.
        Dimension.Principle =>
        [
            "Nothing that was done has to do with the principle.",
            "The theme is touched, and nothing that was done shows it.",
            "The principle can be guessed from the story, other principles fit as well or better.",
            "What was done shows the principle, in a few steps or with little said of what came of it.",
            "What was done, step by step, and what came of it, in several respects, show the principle before any other.",
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "There are six dimensions."),
    };

    /// <summary>The anchor of one rating.</summary>
    public static string Of(Dimension dimension, int rating) => Of(dimension)[rating - 1];
}
