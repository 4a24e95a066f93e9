using System.Text;
using Microsoft.EntityFrameworkCore;
using StarBot.Storage;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Storage;

/// <summary>What the database file holds, who can read it, and how a start goes.</summary>
public class StorageTests
{
    private const string Answer = "I ran the night shift of a zeppelin bakery with nine ovens.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_model_has_no_changes_that_wait_for_a_migration()
    {
        await using var room = await PracticeRoom.OpenAsync();
        (await room.Host().LookAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse();
    }

    [Fact]
    public async Task Words_cannot_be_read_in_the_files_of_the_database()
    {
        await using var room = await PracticeRoom.OpenAsync();
        var host = room.Host();
        await host.SayAllAsync("practice ownership", Answer, "done", "done", "4", "save story");
        (await host.LookAsync(db => db.Stories.AsNoTracking().SingleAsync(Token))).Answer.ShouldBe(Answer);

        var files = Directory.GetFiles(Path.GetDirectoryName(room.Database)!, "starbot.db*");
        var bytes = string.Concat(files.Select(Raw));
        bytes.ShouldContain("CREATE TABLE \"Stories\"", Case.Sensitive, "The search looks in the right place.");
        foreach (var word in new[] { "zeppelin", "night shift", "nine ovens" })
        {
            bytes.Contains(word, StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
            bytes.Contains(string.Join('\0', word.ToCharArray()), StringComparison.OrdinalIgnoreCase).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_start_with_another_key_ring_refuses_and_says_what_to_restore()
    {
        await using var room = await PracticeRoom.OpenAsync();
        await room.Host().SayAllAsync("practice ownership", Answer);
        var other = room.Host(keys: room.NewFolder("other-keys"));
        var refused = await Should.ThrowAsync<StorageRefusedException>(() => StorageSetup.PrepareAsync(other.Databases, Token));

        refused.Message.ShouldContain("Keys:Path");
        refused.Message.ShouldContain("Restore");
        await StorageSetup.PrepareAsync(room.Host().Databases, Token);
    }

    [Fact]
    public async Task Several_hosts_can_make_their_first_start_at_once()
    {
        await using var room = new PracticeRoom();
        var hosts = Enumerable.Range(0, 4).Select(_ => room.Host()).ToList();
        await Task.WhenAll(hosts.Select(h => Task.Run(() => StorageSetup.PrepareAsync(h.Databases, Token), Token)));
        await hosts[0].SayAllAsync("practice ownership", Answer);

        foreach (var host in hosts)
            (await host.DraftAsync()).ShouldBe([Answer]);
    }

    [Fact]
    public async Task A_start_goes_on_where_a_killed_migration_left_its_lock()
    {
        await using var room = new PracticeRoom();
        var host = room.Host();
        await using (var connection = room.Connect())
        {
            await using var command = connection.CreateCommand();
            command.CommandText =
                """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
                """;
            await command.ExecuteNonQueryAsync(Token);
        }

        await StorageSetup.PrepareAsync(host.Databases, Token).WaitAsync(TimeSpan.FromSeconds(20), Token);
        (await host.SayAsync("help")).Posts.Length.ShouldBe(1);
    }

    private static string Raw(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
