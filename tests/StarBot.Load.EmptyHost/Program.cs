using Microsoft.EntityFrameworkCore;
using StarBot.Load.EmptyHost;

// The least that the same parts can be: ASP.NET Core, EF Core on SQLite, one table, one health endpoint.
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContextFactory<EmptyDb>(options => options.UseSqlite(builder.Configuration["Storage:ConnectionString"]));
await using var app = builder.Build();
app.MapGet("/health/ready", async (IDbContextFactory<EmptyDb> databases, CancellationToken cancellation) =>
{
    await using var db = await databases.CreateDbContextAsync(cancellation);
    await db.Rows.AsNoTracking().AnyAsync(cancellation);
    return "ready";
});
await using (var db = await app.Services.GetRequiredService<IDbContextFactory<EmptyDb>>().CreateDbContextAsync())
    await db.Database.EnsureCreatedAsync();
await app.RunAsync();
