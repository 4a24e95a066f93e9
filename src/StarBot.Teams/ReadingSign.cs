using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Connector;

namespace StarBot.Teams;

/// <summary>Shows that StarBot is typing while an answer is read that takes longer than the turn: an answer was ended, and nothing is said to it yet.</summary>
public sealed class ReadingSign(ConnectorClient connector, Errands errands)
{
    public void After(Address at, IncomingContent content, TurnResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (ConversationRouter.CommandIn(content, state: null) is not Command.Done || result.SeenBefore || !result.Posts.IsEmpty)
            return;
        if (TeamsAddress.ReferenceOf(at) is not { Conversation.Id: not null } reference)
            return;
        errands.Run(cancellation => connector.SendAsync(reference, Typing(reference), cancellation));
    }

    private static Activity Typing(ConversationReference to) => new("typing") { From = to.Bot, Recipient = to.User, Conversation = to.Conversation };
}
