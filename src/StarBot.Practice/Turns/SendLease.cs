using Microsoft.AspNetCore.DataProtection;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>
/// One host has a conversation's outbox until this ends; its end is what tells it from the lease of another host. Each step is one
/// write: what became of a post, and the next one, which is noted as being sent before it is handed over. A step that is rolled back
/// and run again does the same, so what it comes to is a new lease.
/// </summary>
/// <param name="Until">Its end, in milliseconds as the column holds it.</param>
/// <param name="Next">The post to hand over now.</param>
internal sealed record SendLease(Address At, long Until, PostToSend Next)
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    /// <summary>The lease with its first post, or null when another host has the conversation or nothing in it can go now.</summary>
    public static async Task<SendLease?> TakeAsync(PracticeDb db, Address at, DateTimeOffset now)
    {
        var until = (now + Length).ToUnixTimeMilliseconds();
        return await db.RunAsync(TakeSql, at.Workspace, at.Platform, at.Conversation, until, now.ToUnixTimeMilliseconds()) == 0
            ? null
            : await NextAsync(db, at, until, now);
    }

    /// <summary>The platform has taken the post; the lease with the next one, or null when it was released or lost.</summary>
    public async Task<SendLease?> SentAsync(PracticeDb db, string id, DateTimeOffset now, bool goesOn)
    {
        await db.RunAsync(SentSql, At.Workspace, At.Platform, At.Conversation, Next.Number, id, now.ToUnixTimeMilliseconds());
        return await GoOnAsync(db, now, goesOn);
    }

    /// <summary>The platform will never take the post. Of a conversation that cannot be reached, all that waits is refused with it.</summary>
    public async Task<SendLease?> RefusedAsync(PracticeDb db, DateTimeOffset now, bool isUnreachable, bool goesOn)
    {
        if (!isUnreachable)
        {
            await db.RunAsync(RefusedSql, At.Workspace, At.Platform, At.Conversation, Next.Number);
            return await GoOnAsync(db, now, goesOn);
        }

        await db.RunAsync(AllRefusedSql, At.Workspace, At.Platform, At.Conversation);
        await db.RunAsync(UnreachableSql, At.Workspace, At.Platform, At.Conversation, now.ToUnixTimeMilliseconds());
        return await GoOnAsync(db, now, goesOn: false);
    }

    /// <summary>The platform takes nothing for now: ready again, for later. What was in doubt stays so, for it may have been the asking that has to wait.</summary>
    public async Task<SendLease?> PutOffAsync(PracticeDb db, DateTimeOffset notBefore)
    {
        var state = Next.IsInDoubt ? SendState.Sending : SendState.Ready;
        await db.RunAsync(PutOffSql, At.Workspace, At.Platform, At.Conversation, Next.Number, notBefore.ToUnixTimeMilliseconds(), (int)state);
        return await GoOnAsync(db, notBefore, goesOn: false);
    }

    /// <summary>The platform did not take it: back to where it was, for later. The doubt, if any, stays.</summary>
    public async Task<SendLease?> PutBackAsync(PracticeDb db, DateTimeOffset notBefore)
    {
        await db.RunAsync(PutBackSql, At.Workspace, At.Platform, At.Conversation, Next.Number, notBefore.ToUnixTimeMilliseconds());
        return await GoOnAsync(db, notBefore, goesOn: false);
    }

    private async Task<SendLease?> GoOnAsync(PracticeDb db, DateTimeOffset now, bool goesOn)
    {
        if (!goesOn)
            await ReleaseAsync(db, At, Until);
        else if (await RenewedAsync(db, now) is { } until)
            return await NextAsync(db, At, until, now);
        return null;
    }

    private static async Task<SendLease?> NextAsync(PracticeDb db, Address at, long until, DateTimeOffset now)
    {
        if (await FirstAsync(db, at, until, now) is not { } next)
        {
            await ReleaseAsync(db, at, until);
            return null;
        }

        if (!next.IsInDoubt)
            await db.RunAsync(SendingSql, at.Workspace, at.Platform, at.Conversation, next.Number);
        return new SendLease(at, until, next);
    }

    /// <summary>Its end, a new one when it is half over; null when another host has the conversation by now.</summary>
    private async Task<long?> RenewedAsync(PracticeDb db, DateTimeOffset now)
    {
        if (Until - now.ToUnixTimeMilliseconds() > Length.TotalMilliseconds / 2)
            return Until;
        var until = (now + Length).ToUnixTimeMilliseconds();
        return await db.RunAsync(RenewSql, At.Workspace, At.Platform, At.Conversation, Until, until) == 0 ? null : until;
    }

    /// <summary>The first post that has not gone out, if it is due; one that was put back holds up those behind it.</summary>
    private static async Task<PostToSend?> FirstAsync(PracticeDb db, Address at, long until, DateTimeOffset now)
    {
        await using var reader = await db.Statement(FirstSql, at.Workspace, at.Platform, at.Conversation, until).ExecuteReaderAsync();
        if (!await reader.ReadAsync() || (!await reader.IsDBNullAsync(4) && reader.GetInt64(4) > now.ToUnixTimeMilliseconds()))
            return null;
        var isInDoubt = reader.GetInt32(1) == (int)SendState.Sending;
        return new PostToSend(reader.GetInt64(0), isInDoubt, reader.GetString(2), reader.GetInt32(3), DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(5)), db.Protector);
    }

    private static Task<int> ReleaseAsync(PracticeDb db, Address at, long until) =>
        db.RunAsync(RenewSql, at.Workspace, at.Platform, at.Conversation, until, null);

    private const string Conversation = """ "Workspace" = @p0 AND "Platform" = @p1 AND "Conversation" = @p2 """;

    private const string TakeSql =
        $"""UPDATE "Conversations" SET "SendLeaseUntil" = @p3 WHERE {Conversation} AND ("SendLeaseUntil" IS NULL OR "SendLeaseUntil" < @p4)""";

    private const string RenewSql =
        $"""UPDATE "Conversations" SET "SendLeaseUntil" = @p4 WHERE {Conversation} AND "SendLeaseUntil" = @p3""";

    private const string FirstSql =
        $"""
        SELECT "Number", "State", "Body", "Attempts", "NotBefore", "WrittenAt" FROM "Outbox" WHERE {Conversation} AND "State" IN (0, 1)
            AND EXISTS (SELECT 1 FROM "Conversations" WHERE {Conversation} AND "SendLeaseUntil" = @p3)
        ORDER BY "Number" LIMIT 1
        """;

    private const string SendingSql = $"""UPDATE "Outbox" SET "State" = 1 WHERE {Conversation} AND "Number" = @p3 AND "State" = 0""";

    private const string SentSql =
        $"""
        UPDATE "Outbox" SET "State" = 2, "PlatformId" = @p4, "SentAt" = @p5 WHERE {Conversation} AND "Number" = @p3 AND "State" = 1
        """;

    private const string RefusedSql = $"""UPDATE "Outbox" SET "State" = 3 WHERE {Conversation} AND "Number" = @p3""";

    private const string AllRefusedSql = $"""UPDATE "Outbox" SET "State" = 3 WHERE {Conversation} AND "State" IN (0, 1)""";

    private const string UnreachableSql = $"""UPDATE "Conversations" SET "UnreachableSince" = @p3, "Version" = "Version" + 1 WHERE {Conversation}""";

    private const string PutOffSql = $"""UPDATE "Outbox" SET "State" = @p5, "NotBefore" = @p4 WHERE {Conversation} AND "Number" = @p3""";

    private const string PutBackSql =
        $"""
        UPDATE "Outbox" SET "Attempts" = "Attempts" + 1, "NotBefore" = @p4 WHERE {Conversation} AND "Number" = @p3
        """;
}

/// <summary>A post on its way. In doubt: it was found as being sent, so perhaps it was.</summary>
internal sealed record PostToSend(long Number, bool IsInDoubt, string SealedBody, int Attempts, DateTimeOffset WrittenAt, IDataProtector Protector)
{
    public Post Open() => PostJson.PostIn(Protector.Unprotect(SealedBody));
}
