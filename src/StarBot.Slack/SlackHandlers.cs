using Microsoft.Extensions.Logging;
using StarBot.Practice.Turns;
using StarBot.Slack.Events;
using StarBot.Slack.Interactivity;
using StarBot.Slack.Requests;

namespace StarBot.Slack;

/// <summary>Where everything from Slack goes, by its kind. What cannot be saved is refused; what cannot be understood is left alone.</summary>
public sealed class SlackHandlers(EventsApi events, Interactions interactions, SlashCommand commands, ILogger<SlackHandlers> log)
{
    public async Task<SlackAnswer> HandleAsync(SlackRequest request)
    {
        try
        {
            return await (request.Kind switch
            {
                SlackRequestKind.Event => events.HandleAsync(request.Payload),
                SlackRequestKind.Interaction => interactions.HandleAsync(request.Payload),
                _ => commands.HandleAsync(request.Payload),
            });
        }
        catch (TurnNotCommittedException e)
        {
            Log.NotSaved(log, e);
            return SlackAnswer.NotTaken;
        }
    }
}
