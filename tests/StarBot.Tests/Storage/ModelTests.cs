using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Storage;

/// <summary>The tables as EF knows them: one model a key ring, built once and whole before anybody uses it.</summary>
public class ModelTests
{
    [Fact]
    public async Task A_model_is_whole_before_the_first_query_so_that_two_at_once_find_nothing_half_done()
    {
        await using var room = new PracticeRoom();
        await using var db = await room.Host().Databases.CreateDbContextAsync(TestContext.Current.CancellationToken);
        db.Model.FindRuntimeAnnotation(RelationalAnnotationNames.RelationalModel).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_model_is_built_once_however_many_key_rings_a_process_holds()
    {
        await using var room = new PracticeRoom();
        foreach (var i in Enumerable.Range(0, 50))
        {
            var databases = room.Host(keys: room.NewFolder($"keys{i}")).Databases;
            Model(databases).ShouldBeSameAs(Model(databases));
        }
    }

    private static IModel Model<TDb>(IDbContextFactory<TDb> databases)
        where TDb : DbContext
    {
        using var db = databases.CreateDbContext();
        return db.Model;
    }
}
