using System.Globalization;
using Microsoft.Data.Sqlite;

namespace StarBot.Tests.Turns;

/// <summary>What outlives the host: its database, its keys, and what the platform has taken.</summary>
internal sealed class CrashFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-crash-");

    public string Database => Path.Combine(_folder.FullName, "starbot.db");

    public string Keys => Path.Combine(_folder.FullName, "keys");

    public string Log => Path.Combine(_folder.FullName, "platform.log");

    public long LogLength => File.Exists(Log) ? new FileInfo(Log).Length : 0;

    /// <summary>Every post that the platform took, in order: conversation, number, summary.</summary>
    public List<(string Conversation, int Number, string Summary)> Taken()
    {
        if (!File.Exists(Log))
            return [];
        using var reader = new StreamReader(new FileStream(Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parsed)];
    }

    /// <summary>The database itself notes every row that is taken back, and whether it was a follow-up that had not gone out.</summary>
    public void NoteWithdrawals() => Execute(
        """
        CREATE TABLE Withdrawn (Conversation TEXT, Number INTEGER, WasUnsentProbe INTEGER);
        CREATE TRIGGER NoteWithdrawn AFTER DELETE ON Outbox BEGIN
            INSERT INTO Withdrawn VALUES (OLD.Conversation, OLD.Number, OLD.IsProbe AND OLD.State = 0);
        END;
        """);

    public List<(string Conversation, int Number)> Rows(string where) => Query($"SELECT Conversation, Number FROM Outbox WHERE {where}");

    public List<(string Conversation, int Number)> Withdrawn() => Query("SELECT Conversation, Number FROM Withdrawn WHERE WasUnsentProbe");

    public List<(string Conversation, int Number)> NextNumbers() => Query("SELECT Conversation, NextNumber FROM Conversations");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static (string, int, string) Parsed(string line)
    {
        var parts = line.Split('\t');
        var id = parts[0].Split('/');
        return (id[1], int.Parse(id[2], CultureInfo.InvariantCulture), parts[1]);
    }

    private void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private List<(string Conversation, int Number)> Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<(string, int)>();
        while (reader.Read())
            rows.Add((reader.GetString(0), reader.GetInt32(1)));
        return rows;
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        return connection;
    }
}
