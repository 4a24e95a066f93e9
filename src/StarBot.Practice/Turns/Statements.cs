using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace StarBot.Practice.Turns;

/// <summary>
/// SQL that a connection prepares once and keeps, for the few statements that every turn and every post runs: there EF's own work
/// costs several times what the database does. Values are @p0, @p1 and so on, as the column holds them.
/// </summary>
public static class Statements
{
    private static readonly ConditionalWeakTable<DbConnection, Dictionary<string, DbCommand>> Kept = [];

    /// <summary>The statement with its values; it belongs to the connection and is not disposed.</summary>
    public static DbCommand Statement(this PracticeDb db, string sql, params ReadOnlySpan<object?> values)
    {
        ArgumentNullException.ThrowIfNull(db);
        var connection = db.Database.GetDbConnection();
        var kept = Kept.GetOrCreateValue(connection);
        if (!kept.TryGetValue(sql, out var command))
            kept[sql] = command = Create(connection, sql, values.Length);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    /// <summary>Runs it; returns how many rows it changed.</summary>
    public static Task<int> RunAsync(this PracticeDb db, string sql, params ReadOnlySpan<object?> values) =>
        db.Statement(sql, values).ExecuteNonQueryAsync();

    private static DbCommand Create(DbConnection connection, string sql, int values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Every text is a constant or made of the model's own names; what people write is a value.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < values; i++)
        {
            var value = command.CreateParameter();
            value.ParameterName = $"@p{i}";
            command.Parameters.Add(value);
        }

        return command;
    }
}
