using StarBot.Interviewing.Interview;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Routing;

/// <summary>A turn of a channel: its daily question is all that there is. Pure, like the router that asks it.</summary>
internal sealed record ChannelRoute(InterviewContext Context, Address At, ChannelState? Channel, ChannelFacts Facts, uint Seed)
{
    public Decision Route(IncomingContent content) => content switch
    {
        IncomingContent.ToChannel(_, var text, _) => Decision(Turn.Ask(Channel, CommandWords.Tidy(text))),
        IncomingContent.DailyDue when Channel is not null => Decision(Turn.Due(Channel)),
        _ => Routing.Decision.Nothing(null),
    };

    private ChannelTurn Turn => new(new DailyContext(Context.Now, DailyRoute.SpreadOf(At), Pick), Facts);

    private static Decision Decision(ChannelOutcome outcome) =>
        new(null, [.. outcome.Posts.Select(p => new DecidedPost(p, IsProbe: false))], [], []) { Channel = outcome.State, Digest = outcome.Digest };

    /// <summary>Nobody's ratings are looked at: what was asked longest ago has its turn.</summary>
    private Pick Pick(DailyState daily) => SpacedPractice.Pick(
        Context.Library,
        [.. daily.Asked.Select(a => new PastAnswer(a.PrincipleId, a.QuestionId, null, a.On))],
        Schedule.Today(daily.Settings.Zone, Context.Now),
        interviewOn: null,
        Seed);
}
