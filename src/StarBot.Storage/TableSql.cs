using System.Collections.Frozen;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>
/// The statements that write one table's rows, made from EF's model: a column that is added there is written here, and one that is
/// sealed there is sealed here.
/// </summary>
internal sealed class TableSql
{
    private readonly Column[] _columns;

    private TableSql(IEntityType type)
    {
        _columns = [.. type.GetProperties().Select(p => new Column(
            p.GetColumnName(), p.PropertyInfo!, p.GetTypeMapping().Converter?.ConvertToProvider, p.IsPrimaryKey()))];
        var table = Quoted(type.GetTableName()!);
        var names = string.Join(", ", _columns.Select(c => Quoted(c.Name)));
        Insert = $"INSERT INTO {table} ({names}) VALUES ({string.Join(", ", _columns.Select((_, i) => $"@p{i}"))})";
        Upsert = $"""
            {Insert} ON CONFLICT ({string.Join(", ", _columns.Where(c => c.IsKey).Select(c => Quoted(c.Name)))})
            DO UPDATE SET {string.Join(", ", _columns.Where(c => !c.IsKey).Select(c => $"{Quoted(c.Name)} = excluded.{Quoted(c.Name)}"))}
            """;
        var all = _columns.Select((c, i) => (c.IsKey, Name: c.Name, Is: $"{Quoted(c.Name)} = @p{i}")).ToList();
        var key = string.Join(" AND ", all.Where(c => c.IsKey).Select(c => c.Is));
        // The outbox has the sending lease; a turn must not take it away.
        var set = all.Where(c => !c.IsKey && c.Name != nameof(ConversationRow.SendLeaseUntil)).ToList();
        Update = $"UPDATE {table} SET {string.Join(", ", set.Select(c => c.Is))} WHERE {key}";
        var byClock = set.Where(c => c.Name != nameof(ConversationRow.UnreachableSince));
        UpdateByClock = $"UPDATE {table} SET {string.Join(", ", byClock.Select(c => c.Is))} WHERE {key}";
    }

    public string Insert { get; }

    /// <summary>Puts the row in place of any that there is.</summary>
    public string Upsert { get; }

    /// <summary>Takes the same values as <see cref="Insert"/>, in the same order.</summary>
    public string Update { get; }

    /// <summary>The same, but a conversation that cannot be reached stays so: only something that came in shows that it can.</summary>
    public string UpdateByClock { get; }

    /// <summary>The statements of every table in a model.</summary>
    public static FrozenDictionary<Type, TableSql> Of(IModel model) =>
        model.GetEntityTypes().ToFrozenDictionary(t => t.ClrType, t => new TableSql(t));

    /// <summary>A row as its columns hold it, sealed where it has to be.</summary>
    public object?[] Values(object row)
    {
        var values = new object?[_columns.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = _columns[i].Value(row);
        return values;
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private sealed record Column(string Name, PropertyInfo Property, Func<object?, object?>? Convert, bool IsKey)
    {
        public object? Value(object row)
        {
            var value = Property.GetValue(row);
            return value is null || Convert is null ? value : Convert(value);
        }
    }
}
