using StarBot.Teams.Activities;

namespace StarBot.Teams.Invokes;

/// <summary>Where each invoke goes, by its name. One that is not known gets an empty yes.</summary>
public sealed class InvokeHandlers(CardActions cards, Dialogs dialogs, MessageActions actions, FileConsents files)
{
    public Task<TeamsAnswer> HandleAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Name switch
        {
            "adaptiveCard/action" => cards.ActedAsync(activity),
            "task/fetch" => dialogs.FetchedAsync(activity),
            "task/submit" => dialogs.SubmittedAsync(activity),
            "composeExtension/fetchTask" => Task.FromResult(actions.Asked(activity)),
            "composeExtension/submitAction" => actions.SubmittedAsync(activity),
            "fileConsent/invoke" => Task.FromResult(files.Answered(activity)),
            _ => Task.FromResult(TeamsAnswer.Taken),
        };
    }
}
