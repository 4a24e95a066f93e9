using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Channels;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>What people share with a channel, within a turn's transaction. The channel's version stands between sharing, the digest and forgetting.</summary>
internal static class Sharing
{
    /// <summary>Moves the channel on, and takes back what is taken back; false when the channel has gone on by itself.</summary>
    public static async Task<bool> GoesAsync(PracticeDb db, SharedAnswer share)
    {
        var row = share.Row;
        if (await db.RunAsync(MoveOnSql, row.Workspace, row.Platform, row.Conversation, share.ChannelVersion) == 0)
            return false;
        if (share.IsTakenBack)
            await db.RunAsync(TakeBackSql, row.Workspace, row.Platform, row.Conversation, row.Code, row.Person);
        return true;
    }

    public static Task NoteDigestAsync(PracticeDb db, Address channel, WrittenDigest digest) =>
        db.RunAsync(DigestSql, channel.Workspace, channel.Platform, channel.Conversation, digest.Code, digest.Number);

    /// <summary>A person's answers leave every digest, posted or not, and what they set up is nobody's from here on.</summary>
    public static async Task ForgetAsync(PracticeDb db, Address person)
    {
        var theirs = await db.ChannelShares.AsNoTracking().Where(s => s.Workspace == person.Workspace && s.Person == person.Person).ToListAsync();
        await db.ChannelShares.Where(s => s.Workspace == person.Workspace && s.Person == person.Person).ExecuteDeleteAsync();
        foreach (var share in theirs)
        {
            await MoveOnAsync(db, share.Workspace, share.Platform, share.Conversation);
            if (share.DigestNumber is { } number)
                await WriteAnewAsync(db, share, number);
        }

        foreach (var row in await db.Daily.AsNoTracking().Where(d => d.Workspace == person.Workspace && d.Person == Address.Everybody).ToListAsync())
        {
            if (ChannelJson.StateIn(row.State) is not { } state || state.SetBy != person.Person)
                continue;
            var nobodys = ChannelJson.Of(state with { SetBy = null });
            await MoveOnAsync(db, row.Workspace, row.Platform, row.Conversation);
            await db.Daily.Where(d => d.Workspace == row.Workspace && d.Platform == row.Platform && d.Conversation == row.Conversation)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, nobodys));
        }
    }

    /// <summary>The digest without them; none where nothing is left.</summary>
    private static async Task WriteAnewAsync(PracticeDb db, ChannelShareRow gone, long number)
    {
        var left = await db.ChannelShares.AsNoTracking()
            .Where(s => s.Workspace == gone.Workspace && s.Platform == gone.Platform && s.Conversation == gone.Conversation && s.DigestNumber == number)
            .OrderBy(s => s.SharedAt).ToListAsync();
        var post = db.Outbox.Where(o => o.Workspace == gone.Workspace && o.Platform == gone.Platform && o.Conversation == gone.Conversation && o.Number == number);
        var body = left.Count == 0 ? null : PostJson.Of(ChannelWords.Digest([.. left]));
        if (body is null)
            await post.ExecuteDeleteAsync();
        else
            await post.ExecuteUpdateAsync(set => set.SetProperty(o => o.Body, body));
    }

    /// <summary>Whoever decided on what the channel was before decides again.</summary>
    private static Task<int> MoveOnAsync(PracticeDb db, string workspace, string platform, string channel) =>
        db.Conversations.Where(c => c.Workspace == workspace && c.Platform == platform && c.Conversation == channel)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version + 1));

    private const string Channel = """ "Workspace" = @p0 AND "Platform" = @p1 AND "Conversation" = @p2 """;

    private const string MoveOnSql = $"""UPDATE "Conversations" SET "Version" = "Version" + 1 WHERE {Channel} AND "Version" = @p3""";

    private const string TakeBackSql = $"""DELETE FROM "ChannelShares" WHERE {Channel} AND "Code" = @p3 AND "Person" = @p4""";

    private const string DigestSql = $"""UPDATE "ChannelShares" SET "DigestNumber" = @p4 WHERE {Channel} AND "Code" = @p3""";
}
