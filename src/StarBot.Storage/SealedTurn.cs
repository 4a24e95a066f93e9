using System.Collections.Frozen;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;
using StarBot.Practice.SignIn;
using StarBot.Practice.Transcripts;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>A turn as the database will hold it. Sealing its words is most of the work, so that is done before it queues, beside the writer.</summary>
internal sealed class SealedTurn
{
    private readonly List<(string Sql, object?[] Values)> _rows = [];

    public SealedTurn(TurnCommit turn, FrozenDictionary<Type, TableSql> tables)
    {
        Turn = turn;
        var conversation = tables[typeof(ConversationRow)];
        var update = turn.IsByClock ? conversation.UpdateByClock : conversation.Update;
        _rows.Add((turn.ExpectedVersion == 0 ? conversation.Insert : update, conversation.Values(turn.Conversation)));
        Add(tables, turn.Seen);
        Add(tables, turn.Outbox);
        Add(tables, turn.Answers);
        Add(tables, turn.Stories);
        if (turn.Daily is { } daily)
            _rows.Add((tables[typeof(DailyRow)].Upsert, tables[typeof(DailyRow)].Values(daily)));
        Add(tables, turn.Heard is { } heard ? [heard] : Array.Empty<HeardRow>());
        if (turn.Share is { IsTakenBack: false } share)
            _rows.Add((tables[typeof(ChannelShareRow)].Upsert, tables[typeof(ChannelShareRow)].Values(share.Row)));
        Add(tables, turn.Ticket is { } ticket ? [ticket] : Array.Empty<TicketRow>());
    }

    public TurnCommit Turn { get; }

    /// <summary>Writes the turn within the transaction, unless it was seen before or was decided on a state that is no more.</summary>
    public async Task<CommitOutcome> WriteAsync(PracticeDb db)
    {
        foreach (var seen in Turn.Seen)
        {
            if (await ValueAsync(db, SeenSql, seen.Workspace, seen.Key) is not null)
                return CommitOutcome.SeenBefore;
        }

        var at = Turn.From;
        if ((await ValueAsync(db, VersionSql, at.Workspace, at.Platform, at.Conversation) as long? ?? 0) != Turn.ExpectedVersion)
            return CommitOutcome.Conflict;
        if (Turn.WithdrawProbe && await db.RunAsync(WithdrawSql, at.Workspace, at.Platform, at.Conversation) == 0)
            return CommitOutcome.Conflict;
        if (Turn.Share is { } share && !await Sharing.GoesAsync(db, share))
            return CommitOutcome.Conflict;
        if (Turn.Digest is { } digest)
            await Sharing.NoteDigestAsync(db, at, digest);
        if (Turn.ForgetPerson)
            await Forgetting.RunAsync(db, at);
        foreach (var (sql, values) in _rows)
            await db.RunAsync(sql, values);
        return CommitOutcome.Committed;
    }

    private const string SeenSql = """SELECT 1 FROM "SeenEvents" WHERE "Workspace" = @p0 AND "Key" = @p1""";

    private const string VersionSql =
        """SELECT "Version" FROM "Conversations" WHERE "Workspace" = @p0 AND "Platform" = @p1 AND "Conversation" = @p2""";

    // The first of the two terms is what the index of unsent posts is filtered by.
    private const string WithdrawSql =
        """
        DELETE FROM "Outbox" WHERE "Workspace" = @p0 AND "Platform" = @p1 AND "Conversation" = @p2
            AND "State" IN (0, 1) AND "State" = 0 AND "IsProbe"
        """;

    private static Task<object?> ValueAsync(PracticeDb db, string sql, params ReadOnlySpan<object?> values) =>
        db.Statement(sql, values).ExecuteScalarAsync();

    private void Add<TRow>(FrozenDictionary<Type, TableSql> tables, IReadOnlyList<TRow> rows)
        where TRow : class
    {
        foreach (var row in rows)
            _rows.Add((tables[typeof(TRow)].Insert, tables[typeof(TRow)].Values(row)));
    }
}
