using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Storage;

/// <summary>Two processes that start on one database prepare it one after the other. The system releases the lock when a process dies.</summary>
internal static class StartLock
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>Held until it is disposed; null for a database that is not a file.</summary>
    public static async Task<FileStream?> TakeAsync(string dataSource, CancellationToken cancellation)
    {
        if (dataSource.Length == 0 || dataSource.Contains(":memory:", StringComparison.Ordinal))
            return null;
        while (true)
        {
            try
            {
                return new FileStream(dataSource + ".start", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
            {
                await Task.Delay(LookAgainAfter, cancellation);
            }
        }
    }

    /// <summary>
    /// EF marks a migration under way with a row, and waits for ever for a row that a killed process left. Whoever holds this
    /// lock is the only one that migrates, so a row found now is such a one.
    /// </summary>
    public static async Task RemoveMigrationLockAsync(PracticeDb db, CancellationToken cancellation)
    {
        var tables = await db.Database
            .SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'").ToListAsync(cancellation);
        if (tables.Count > 0)
            await db.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsLock\"", cancellation);
    }
}
