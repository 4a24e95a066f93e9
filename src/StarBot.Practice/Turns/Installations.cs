using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Installing;

namespace StarBot.Practice.Turns;

/// <summary>The workspaces that installed StarBot.</summary>
public sealed class Installations(IDbContextFactory<PracticeDb> databases, ITurnWriter writer)
{
    public async Task<InstallationRow?> FindAsync(string platform, string workspace, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        return await Of(db, platform, workspace).AsNoTracking().SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Puts a workspace's installation in place of any there was.</summary>
    public Task SaveAsync(InstallationRow row, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(row);
        return writer.WriteAsync(
            async (db, token) =>
            {
                await Of(db, row.Platform, row.Workspace).ExecuteDeleteAsync(token);
                db.Add(row);
                return true;
            },
            cancellation);
    }

    /// <summary>Changes an installation as it was read; false when somebody else has changed it since, and nothing is written.</summary>
    public Task<bool> ChangeAsync(InstallationRow read, InstallationRow changed, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(changed);
        return writer.WriteAsync(
            async (db, token) => await Of(db, read.Platform, read.Workspace).Where(i => i.Version == read.Version)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(i => i.Secrets, changed.Secrets).SetProperty(i => i.Version, read.Version + 1)
                        .SetProperty(i => i.ChangedAt, changed.ChangedAt),
                    token) == 1,
            cancellation);
    }

    public Task<bool> DeleteAsync(string platform, string workspace, CancellationToken cancellation) =>
        writer.WriteAsync(async (db, token) => await Of(db, platform, workspace).ExecuteDeleteAsync(token) > 0, cancellation);

    private static IQueryable<InstallationRow> Of(PracticeDb db, string platform, string workspace) =>
        db.Installations.Where(i => i.Platform == platform && i.Workspace == workspace);
}
