using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Slack;
using StarBot.Slack.Requests;
using StarBot.Storage;
using StarBot.Tests.Slack.Recorder;

namespace StarBot.Tests.Slack;

/// <summary>StarBot in Slack, on a real database and with the recorder in Slack's place. Requests come in signed, as bytes.</summary>
public sealed class SlackHouse : IAsyncDisposable
{
    public const string Secret = "a signing secret";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-slack-");
    private readonly ServiceProvider _services;

    private SlackHouse(SlackRecorder slack, SlackOptions options, Action<IServiceCollection>? also)
    {
        Slack = slack;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(Logged).SetMinimumLevel(LogLevel.Trace));
        services.AddStorage(new StorageOptions { ConnectionString = $"Data Source={Database}" }, new KeyOptions { Path = Path.Combine(_folder.FullName, "keys") });
        services.AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon));
        services.AddSingleton(new InterviewSettings());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<TurnSignals>();
        services.AddSingleton<ITurns, TurnTaker>();
        services.AddSingleton<OfferedForms>();
        services.AddSingleton<KnownPeople>();
        services.AddSingleton<Installations>();
        services.AddSlack(options);
        also?.Invoke(services);
        _services = services.BuildServiceProvider();
        Outbox = new OutboxSender(Databases, Get<ITurnWriter>(), [Get<SlackPlatform>()], Get<ITurns>(), Get<TurnSignals>(), Time, NullLogger<OutboxSender>.Instance);
        Clock = new Clock(Databases, Get<ITurnWriter>(), Get<ITurns>(), Get<TurnSignals>(), Time, NullLogger<Clock>.Instance);
    }

    public SlackRecorder Slack { get; }

    public HurriedTime Time { get; } = new();

    public LoggedLines Logged { get; } = new();

    public OutboxSender Outbox { get; }

    public Clock Clock { get; }

    public string Database => Path.Combine(_folder.FullName, "starbot.db");

    public IDbContextFactory<PracticeDb> Databases => Get<IDbContextFactory<PracticeDb>>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<SlackHouse> OpenAsync(Func<SlackOptions, SlackOptions>? set = null, Action<IServiceCollection>? also = null)
    {
        var slack = await SlackRecorder.StartAsync();
        var options = new SlackOptions { SigningSecret = Secret, BotToken = "xoxb-1", ApiUrl = slack.Url };
        var house = new SlackHouse(slack, set?.Invoke(options) ?? options, also);
        await StorageSetup.PrepareAsync(house.Databases, Token);
        await house.Get<Errands>().StartAsync(Token);
        return house;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Posts a body as Slack would: raw bytes and their signature, and what was not taken three times more.</summary>
    public async Task<SlackReply> PostAsync(string body, string mediaType = "application/json", int retries = 3)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var reply = await PostAsync(bytes, mediaType, Stamp, SlackSignature.Of(Encoding.UTF8.GetBytes(Secret), Stamp, bytes));
        return reply.Status == StatusCodes.Status503ServiceUnavailable && retries > 0 ? await PostAsync(body, mediaType, retries - 1) : reply;
    }

    public async Task<SlackReply> PostAsync(byte[] body, string mediaType, string? timestamp, string? signature)
    {
        var http = new DefaultHttpContext { Request = { Method = "POST", ContentType = mediaType, Body = new MemoryStream(body) } };
        if (timestamp is not null)
            http.Request.Headers[SlackSignature.TimestampHeader] = timestamp;
        if (signature is not null)
            http.Request.Headers[SlackSignature.SignatureHeader] = signature;
        using var answer = new MemoryStream();
        http.Response.Body = answer;
        await Get<HttpRequests>().ReceiveAsync(http);
        return new SlackReply(http.Response.StatusCode, Encoding.UTF8.GetString(answer.ToArray()));
    }

    public Task<SlackReply> PostFormAsync(params (string Name, string Value)[] fields) => PostAsync(
        string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")), "application/x-www-form-urlencoded");

    /// <summary>An interaction's payload in its form field.</summary>
    public Task<SlackReply> InteractAsync(object payload) => PostFormAsync(("payload", payload as string ?? JsonSerializer.Serialize(payload)));

    /// <summary>Sends what waits, and lets pass the time that it has to wait.</summary>
    public async Task SendAllAsync()
    {
        for (var i = 0; i < 40; i++)
        {
            while (await Outbox.SendDueAsync(Token) > 0)
            {
            }

            if (!(await RowsAsync()).Any(r => r.State is SendState.Ready or SendState.Sending))
                return;
            Time.Pass(5);
        }
    }

    public async Task<OutboxRow[]> RowsAsync()
    {
        await using var db = await Databases.CreateDbContextAsync(Token);
        return await db.Outbox.AsNoTracking().OrderBy(o => o.Conversation).ThenBy(o => o.Number).ToArrayAsync(Token);
    }

    public async Task<ConversationView> LookAsync(Address at) => await Get<ITurns>().LookAsync(at, Token);

    public async ValueTask DisposeAsync()
    {
        await Get<Errands>().StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        await Slack.DisposeAsync();
    }

    public string Stamp => Time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}

public sealed record SlackReply(int Status, string Body)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
