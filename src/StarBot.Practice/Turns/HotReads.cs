using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Messages;

namespace StarBot.Practice.Turns;

/// <summary>
/// What turns of an interview under way ask the database, on a few connections that stay open: a new context and a query of EF's take
/// many times what the answer takes.
/// </summary>
internal sealed class HotReads(IDbContextFactory<PracticeDb> databases) : IDisposable
{
    private const int MostKept = 16;

    private readonly ConcurrentBag<PracticeDb> _free = [];
    private volatile bool _isOver;

    /// <summary>Ids of the questions that a person answered, the latest first.</summary>
    public Task<ImmutableArray<string>> RecentQuestionsAsync(Address from, int most, CancellationToken cancellation) =>
        ReadAsync(
            async db =>
            {
                await using var rows = await db.Statement(RecentSql, from.Workspace, from.Person, most).ExecuteReaderAsync(cancellation);
                var questions = ImmutableArray.CreateBuilder<string>();
                while (await rows.ReadAsync(cancellation))
                    questions.Add(rows.GetString(0));
                return questions.ToImmutable();
            },
            cancellation);

    /// <summary>Whether a follow-up has not gone out yet.</summary>
    public Task<bool> IsProbeReadyAsync(Address at, CancellationToken cancellation) =>
        ReadAsync(
            async db => await db.Statement(ProbeSql, at.Workspace, at.Platform, at.Conversation).ExecuteScalarAsync(cancellation) is not null,
            cancellation);

    public void Dispose()
    {
        _isOver = true;
        while (_free.TryTake(out var db))
            db.Dispose();
    }

    private async Task<T> ReadAsync<T>(Func<PracticeDb, Task<T>> read, CancellationToken cancellation)
    {
        var db = _free.TryTake(out var free) ? free : await databases.CreateDbContextAsync(cancellation);
        // A connection on which something failed is not used again.
        var isGood = false;
        try
        {
            if (free is null)
                await db.Database.OpenConnectionAsync(cancellation);
            var result = await read(db);
            isGood = true;
            return result;
        }
        finally
        {
            if (isGood && !_isOver && _free.Count < MostKept)
                _free.Add(db);
            else
                await db.DisposeAsync();
        }
    }

    private const string RecentSql =
        """SELECT "QuestionId" FROM "Answers" WHERE "Workspace" = @p0 AND "Person" = @p1 ORDER BY "GivenAt" DESC LIMIT @p2""";

    // The first of the two terms about the state is what the index of unsent posts is filtered by.
    private const string ProbeSql =
        """
        SELECT 1 FROM "Outbox" WHERE "Workspace" = @p0 AND "Platform" = @p1 AND "Conversation" = @p2
            AND "State" IN (0, 1) AND "State" = 0 AND "IsProbe" LIMIT 1
        """;
}
