using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace StarBot.Load.WritePath;

/// <summary>Sets the level on each connection as it is opened; SQLite does not keep it with the file.</summary>
internal sealed class SynchronousLevel(string level) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The command line takes FULL or NORMAL and nothing else.
        command.CommandText = $"PRAGMA synchronous={level};";
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
