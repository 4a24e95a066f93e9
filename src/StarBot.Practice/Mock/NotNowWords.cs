using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Mock;

/// <summary>What can be done now, when something was asked for that cannot.</summary>
internal static class NotNowWords
{
    /// <param name="isOneMessage">One message is the whole answer.</param>
    public static Post Post(Saying.NotNow notNow, bool isOneMessage = false)
    {
        var isOneGo = isOneMessage && notNow.Phase == Phase.Listening;
        var now = isOneGo ? "Send your answer in one go." : WhatNow(notNow);
        return InterviewWords.Plain(
            Why(notNow) is { } why ? $"{why} {now}" : now, isOneGo ? ButtonsFor(notNow).Remove(Buttons.Done) : ButtonsFor(notNow));
    }

    /// <summary>A reason, where the phase alone does not explain it.</summary>
    private static string? Why(Saying.NotNow notNow) => (notNow.Phase, notNow.Asked) switch
    {
        (Phase.Listening or Phase.Probing, nameof(InterviewInput.AskHint)) => "A live interview has no hints.",
        (Phase.Probing, nameof(InterviewInput.NoNumbers)) => "This follow-up does not need a number.",
        (Phase.Critiqued, nameof(InterviewInput.SaveStory)) => "This answer is in your stories.",
        (Phase.Critiqued, nameof(InterviewInput.Done)) => "Your answer has not changed since I read it.",
        (Phase.Critiqued, nameof(InterviewInput.Said)) => "I have read your answer, so I did not add this to it.",
        _ => null,
    };

    private static string WhatNow(Saying.NotNow notNow) => notNow.Phase switch
    {
        Phase.Asking => "Your question is ready. Say *start* when you are.",
        Phase.Listening => "Send your answer in as many messages as you like, then *done*.",
        Phase.Reading => "I am reading your answer. You can still add to it.",
        Phase.Probing => "Answer the follow-up above, or say *skip*. *Done* takes your answer as it stands.",
        Phase.Reflecting => "Rate your answer from 1 to 5, or say *skip*. Then you get the critique.",
        Phase.Critiqued => "You can try it *again*, go to the *next* question, or save it with *save story*.",
        Phase.TurningTables => "Send what you would ask the interviewer, then *done*. Or say *skip*.",
        Phase.Paused => "This interview is paused. Say *resume* to go on, or *stop* to end it.",
        _ => "This interview is over. Say *practice* for another question.",
    };

    private static ImmutableArray<Button> ButtonsFor(Saying.NotNow notNow) => notNow.Phase switch
    {
        Phase.Asking => [Buttons.Start, Buttons.Stop],
        Phase.Listening when notNow.Mode == InterviewMode.Practice => [Buttons.Done, Buttons.Hint, Buttons.Another, Buttons.Stop],
        Phase.Listening => [Buttons.Done, Buttons.Stop],
        Phase.Reading => [Buttons.Stop],
        Phase.Probing => [Buttons.Skip, Buttons.Done, Buttons.Stop],
        Phase.Reflecting => Buttons.Ratings,
        Phase.Critiqued => [Buttons.Again, Buttons.Next("Next question"), Buttons.SaveStory],
        Phase.TurningTables => [Buttons.Done, Buttons.Skip],
        Phase.Paused => [Buttons.Resume, Buttons.Stop],
        _ => [Buttons.Help],
    };
}
