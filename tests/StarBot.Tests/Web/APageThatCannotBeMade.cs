using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace StarBot.Tests.Web;

/// <summary>When the database does not answer, a page says what became of the person's words and when to try again.</summary>
public sealed class APageThatCannotBeMade : IDisposable
{
    private const string Answer = "In May I ran the night desk of a hotel. A pipe broke, and I moved nine guests by two.";

    private readonly Premises _premises = new();

    public void Dispose() => _premises.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/stories")]
    [InlineData("/progress")]
    public async Task It_says_so_in_plain_words_and_is_there_again_afterwards(string path)
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");
        Break();
        using var response = await visitor.Client.GetAsync(path, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Everything that I answered is kept");
        page.ShouldContain("half a minute");
        page.ShouldNotContain("Sqlite", Case.Insensitive);

        Mend();
        (await visitor.OpenAsync(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_sent_into_it_is_taken_when_the_browser_sends_the_same_form_once_more()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");
        Break();
        using var first = await visitor.PostAsync(("text", Answer));
        first.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Reload this page");

        Mend();
        using var second = await visitor.PostAsync(("text", Answer));
        using var third = await visitor.PostAsync(("text", Answer));
        (await visitor.OpenAsync()).Told.ShouldBe([Answer]);
    }

    [Fact]
    public async Task The_script_is_told_the_same_words()
    {
        await using var host = await RunningHost.StartAsync(_premises);
        using var visitor = await new Visitor(host).OpenAsync();
        await visitor.WordAsync("practice ownership");
        Break();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/stories") { Headers = { { "Accept", "application/json" } } };
        using var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement
            .GetProperty("problem").GetString()!.ShouldContain("Everything that I answered is kept");
    }

    private void Break() => Run("ALTER TABLE Outbox RENAME TO OutboxAway; ALTER TABLE Stories RENAME TO StoriesAway; ALTER TABLE Answers RENAME TO AnswersAway;");

    private void Mend() => Run("ALTER TABLE OutboxAway RENAME TO Outbox; ALTER TABLE StoriesAway RENAME TO Stories; ALTER TABLE AnswersAway RENAME TO Answers;");

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_premises.Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
