using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Storage;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Storage;

/// <summary>Keys come and go; what they have sealed stays readable.</summary>
public class KeyRingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_ring_that_seals_as_older_ones_did_goes_on_and_its_words_are_read_after_the_next_key()
    {
        await using var room = new PracticeRoom();
        NewKey(room.Keys, older: true);
        await StorageSetup.PrepareAsync(room.Host().Databases, Token);
        await room.Host().SayAllAsync("practice ownership", "I ran a bakery.");
        NewKey(room.Keys, older: false);
        var after = room.Host();
        await StorageSetup.PrepareAsync(after.Databases, Token);
        await after.Turns.TakeAsync(RoomHost.Message("It was night.", "k", 10), Token);

        (await room.Host().DraftAsync()).ShouldBe(["I ran a bakery.", "It was night."]);
        var keys = Directory.GetFiles(room.Keys).Select(File.ReadAllText).ToList();
        foreach (var kind in new[] { "AES_256_CBC", "AES_256_GCM" })
            keys.Count(k => k.Contains(kind, StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_key_seals_with_one_pass()
    {
        await using var room = await PracticeRoom.OpenAsync();
        File.ReadAllText(Directory.GetFiles(room.Keys).Single()).ShouldContain("AES_256_GCM");
    }

    [Fact]
    public async Task Looking_for_unsent_posts_reads_no_other_post()
    {
        await using var room = await PracticeRoom.OpenAsync();
        await using var connection = room.Connect();
        foreach (var query in new[]
        {
            """SELECT 1 FROM "Outbox" WHERE "Workspace" = 'w' AND "Platform" = 'p' AND "Conversation" = 'c' AND "State" IN (0, 1) AND "State" = 0 AND "IsProbe" """,
            """SELECT "Number" FROM "Outbox" WHERE "Workspace" = 'w' AND "Platform" = 'p' AND "Conversation" = 'c' AND "State" IN (0, 1) ORDER BY "Number" LIMIT 1""",
        })
            (await PlanAsync(connection, query)).ShouldContain("IX_Outbox_Unsent");
    }

    private static void NewKey(string folder, bool older)
    {
        var services = new ServiceCollection().AddLogging();
        if (older)
            services.AddDataProtection().SetApplicationName("StarBot").PersistKeysToFileSystem(new DirectoryInfo(folder));
        else
            services.AddStorage(new StorageOptions { ConnectionString = "Data Source=:memory:" }, new KeyOptions { Path = folder });
        using var provider = services.BuildServiceProvider();
        var now = DateTimeOffset.UtcNow;
        provider.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(older ? 30 : 90));
    }

    private static async Task<string> PlanAsync(SqliteConnection connection, string query)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The two constants above.
        command.CommandText = "EXPLAIN QUERY PLAN " + query;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(Token);
        return await reader.ReadAsync(Token) ? reader.GetString(3) : "";
    }
}
