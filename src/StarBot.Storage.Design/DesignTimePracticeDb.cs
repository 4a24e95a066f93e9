using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using StarBot.Practice.Turns;

namespace StarBot.Storage.Design;

/// <summary>Makes the context for the migrations tool; no database is opened.</summary>
internal sealed class DesignTimePracticeDb : IDesignTimeDbContextFactory<PracticeDb>
{
    public PracticeDb CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<PracticeDb>()
            .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly(typeof(StorageSetup).Assembly.GetName().Name)).Options,
        new EphemeralDataProtectionProvider().CreateProtector(PracticeDb.Purpose));
}
