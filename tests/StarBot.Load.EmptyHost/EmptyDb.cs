using Microsoft.EntityFrameworkCore;

namespace StarBot.Load.EmptyHost;

public sealed class EmptyDb(DbContextOptions<EmptyDb> options) : DbContext(options)
{
    public DbSet<EmptyRow> Rows => Set<EmptyRow>();
}

public sealed class EmptyRow
{
    public int Id { get; init; }
}
