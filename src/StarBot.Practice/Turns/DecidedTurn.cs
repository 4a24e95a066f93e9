using System.Collections.Immutable;
using StarBot.Interviewing.Interview;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Mock;
using StarBot.Practice.Routing;
using StarBot.Practice.Transcripts;

namespace StarBot.Practice.Turns;

/// <summary>A turn that is decided and not yet committed: what is to be committed, and the same as it is used once that is done.</summary>
internal sealed record DecidedTurn(TurnCommit Commit, Standing Standing, ImmutableArray<CommittedPost> Posts)
{
    /// <summary>What is wrong with a form that was filled in; such a turn is not committed.</summary>
    public ImmutableArray<FieldFault> Faults { get; init; } = [];

    public static DecidedTurn Of(
        Incoming incoming, Standing? before, Decision decision, InterviewContext context, LastReading reading, IPlatform? platform)
    {
        var from = incoming.From;
        var number = before?.NextNumber ?? 1;
        var isByClock = incoming.Content is IncomingContent.Due or IncomingContent.DailyDue or IncomingContent.NotDelivered;
        var heard = platform is ICanShowTranscript && !decision.ForgetPerson ? HeardRow.Of(incoming, number, context.Now) : null;
        var first = heard is null ? number : number + 1;
        var isSent = platform is not ICanSend;
        var state = decision.State is null ? null : InterviewJson.Of(decision.State);
        var after = new Standing(
            // Of a conversation that was forgotten and began anew no version comes again, so that no host takes one for the other.
            before is null ? context.Now.UtcTicks : before.Version + 1,
            first + decision.Posts.Length,
            from.Details ?? before?.AddressDetails,
            decision.State,
            decision.Daily ?? before?.Daily,
            reading,
            state?.Length ?? 0)
        {
            Channel = decision.Channel ?? before?.Channel,
            IsUnreachable = isByClock && before is { IsUnreachable: true },
        };
        string[] keys = incoming.AlsoKnownAs is { } other ? [incoming.EventKey, other] : [incoming.EventKey];
        var commit = new TurnCommit(
            from,
            before?.Version ?? 0,
            new ConversationRow
            {
                Workspace = from.Workspace,
                Platform = from.Platform,
                Conversation = from.Conversation,
                Person = from.Person,
                AddressDetails = after.AddressDetails,
                Version = after.Version,
                NextNumber = after.NextNumber,
                State = state,
                DueAt = decision.State is null ? null : Timing.DueAt(decision.State, context.Settings),
                ChangedAt = context.Now,
            },
            [.. keys.Select(k => new SeenEventRow { Workspace = from.Workspace, Key = k, SeenAt = context.Now })],
            [.. decision.Posts.Select((p, i) => ToRow(from, p, first + i, isSent, context.Now))],
            decision.Answers,
            decision.Stories,
            decision.WithdrawProbe,
            decision.ForgetPerson,
            isByClock)
        {
            Daily = decision.Channel is { } channel ? ToRow(from, ChannelJson.Of(channel), channel.DueAt)
                : decision.Daily is { } daily ? ToRow(from, DailyJson.Of(daily), daily.DueAt)
                : null,
            Digest = decision.Digest,
            Share = decision.Share,
            Heard = heard,
            Ticket = decision.Ticket,
        };
        return new DecidedTurn(commit, after, [.. decision.Posts.Select((p, i) => new CommittedPost(first + i, p.Post))]) { Faults = decision.Faults };
    }

    private static DailyRow ToRow(Address from, string state, DateTimeOffset? dueAt) => new()
    {
        Workspace = from.Workspace,
        Platform = from.Platform,
        Conversation = from.Conversation,
        Person = from.Person,
        State = state,
        DueAt = dueAt,
    };

    private static OutboxRow ToRow(Address from, DecidedPost decided, long number, bool isSent, DateTimeOffset now) => new()
    {
        Workspace = from.Workspace,
        Platform = from.Platform,
        Conversation = from.Conversation,
        Number = number,
        State = isSent ? SendState.Sent : SendState.Ready,
        IsProbe = decided.IsProbe,
        Body = PostJson.Of(decided.Post),
        WrittenAt = now,
        SentAt = isSent ? now : null,
    };
}
