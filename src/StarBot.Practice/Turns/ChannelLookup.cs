using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Channels;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.SignIn;

namespace StarBot.Practice.Turns;

/// <summary>Loads what a turn needs to know of a channel: its own turn, or that of a person who answers its question.</summary>
internal static class ChannelLookup
{
    public static async Task<Facts> OfChannelAsync(
        PracticeDb db, Incoming incoming, Standing? standing, IPlatform? platform, CancellationToken cancellation)
    {
        var at = incoming.From;
        var shares = standing?.Channel?.Open is { } open ? await SharesAsync(db, at, open.Code, cancellation) : [];
        return Facts.None with
        {
            Channel = standing?.Channel,
            OfChannel = new ChannelFacts(at.Conversation, shares, Token.Short(), standing?.NextNumber ?? 1, platform is ICanTellAdmins)
            {
                By = incoming.Content is IncomingContent.ToChannel said ? await SpeakerAsync(db, at, said, cancellation) : null,
                IsUnreachable = standing?.IsUnreachable ?? false,
            },
        };
    }

    /// <summary>The channel that something a person did is about; null when it is about none.</summary>
    public static string? ChannelIn(Command? command, IncomingContent content) => (command, content) switch
    {
        (Command.OfChannel(var press), _) => press.Channel,
        (_, IncomingContent.AnsweredInChannel answered) => answered.Channel,
        _ => null,
    };

    public static async Task<Facts> OfPersonAsync(PracticeDb db, Address person, string channel, Command? command, CancellationToken cancellation)
    {
        var answer = command is Command.OfChannel({ Answer: { } id })
            ? await db.Answers.AsNoTracking().Where(a => a.Workspace == person.Workspace && a.Person == person.Person && a.Id == id).ToListAsync(cancellation)
            : [];
        return Facts.None with
        {
            Asking = await AskingAsync(db, person with { Conversation = channel }, cancellation),
            Answers = [.. answer],
            Name = await db.People.Where(p => p.Workspace == person.Workspace && p.Person == person.Person).Select(p => p.Name).FirstOrDefaultAsync(cancellation),
        };
    }

    /// <summary>One read for both: a version that is older than the state would let two commits pass that must not.</summary>
    public static async Task<AskingChannel?> AskingAsync(PracticeDb db, Address channel, CancellationToken cancellation)
    {
        var row = await (from d in db.Daily
                         join c in db.Conversations on new { d.Workspace, d.Platform, d.Conversation } equals new { c.Workspace, c.Platform, c.Conversation }
                         where d.Workspace == channel.Workspace && d.Platform == channel.Platform && d.Conversation == channel.Conversation && d.Person == Address.Everybody
                         select new { c.Version, d.State }).FirstOrDefaultAsync(cancellation);
        return row is null ? null : new AskingChannel(channel.Conversation, row.Version, ChannelJson.StateIn(row.State));
    }

    private static async Task<ImmutableArray<ChannelShareRow>> SharesAsync(PracticeDb db, Address at, string code, CancellationToken cancellation) =>
        [.. await db.ChannelShares.AsNoTracking()
            .Where(s => s.Workspace == at.Workspace && s.Platform == at.Platform && s.Conversation == at.Conversation && s.Code == code)
            .OrderBy(s => s.SharedAt).ToListAsync(cancellation)];

    private static async Task<Speaker> SpeakerAsync(PracticeDb db, Address at, IncomingContent.ToChannel said, CancellationToken cancellation)
    {
        var known = await db.People.Where(p => p.Workspace == at.Workspace && p.Person == said.Person)
            .Select(p => new { p.IsAdmin, p.TimeZone }).FirstOrDefaultAsync(cancellation);
        return new Speaker(said.Person, known?.IsAdmin ?? false, said.Zone ?? known?.TimeZone ?? "UTC");
    }
}
