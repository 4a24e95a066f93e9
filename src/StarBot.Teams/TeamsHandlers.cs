using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Installing;
using StarBot.Teams.Invokes;

namespace StarBot.Teams;

/// <summary>Where everything from Teams goes, by its type. What cannot be saved, or looked up, is refused; what is not known is left alone.</summary>
public sealed class TeamsHandlers(Messages messages, Installs installs, InvokeHandlers invokes, ILogger<TeamsHandlers> log)
{
    public async Task<TeamsAnswer> HandleAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            return await (activity.Type switch
            {
                "message" => messages.SaidAsync(activity),
                "messageUpdate" => messages.ChangedAsync(activity),
                "messageDelete" => messages.DeletedAsync(activity),
                "typing" => messages.TypingAsync(activity),
                "conversationUpdate" => installs.MembersAsync(activity),
                "installationUpdate" => installs.InstalledAsync(activity),
                "invoke" => invokes.HandleAsync(activity),
                _ => Ignored(activity),
            });
        }
        catch (Exception e) when (e is TurnNotCommittedException or DbException or DbUpdateException)
        {
            Log.NotCommitted(log, e);
            return TeamsAnswer.NotTaken;
        }
    }

    // Reactions among them: a thumb is no answer.
    private Task<TeamsAnswer> Ignored(Activity activity)
    {
        Log.Ignored(log, activity.Type, activity.Name);
        return Task.FromResult(TeamsAnswer.Taken);
    }
}
