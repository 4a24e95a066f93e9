using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Turns;
using StarBot.Storage;
using StarBot.Teams;
using StarBot.Teams.Connector;

namespace StarBot.Tests.Teams;

/// <summary>StarBot with its Teams edge on localhost, a stand-in for the Bot Connector beside it, and a clock that the test sets. Outbox, clock and errands run when the test says so.</summary>
public sealed class TeamsRoom : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-teams-");
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private int _ids;

    private TeamsRoom(BotConnector connector, TeamsOptions options, Action<IServiceCollection>? also)
    {
        Connector = connector;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        services.AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon));
        services.AddSingleton(new InterviewSettings());
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<TurnSignals>();
        services.AddSingleton<ITurns, TurnTaker>();
        services.AddSingleton<OfferedForms>();
        services.AddSingleton<KnownPeople>();
        services.AddStorage(
            new StorageOptions { ConnectionString = $"Data Source={Path.Combine(_folder.FullName, "starbot.db")}" },
            new KeyOptions { Path = Path.Combine(_folder.FullName, "keys") });
        services.AddTeams(options);
        // Run by the test and not by themselves.
        foreach (var hosted in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null).ToList())
            services.Remove(hosted);
        services.AddHttpClient(ConnectorClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new ToStandIn(connector.Url));
        services.AddHttpClient(TeamsSetup.IdentityHttpClientName).ConfigurePrimaryHttpMessageHandler(() => new ToStandIn(connector.Url));
        services.AddSingleton<OutboxSender>();
        services.AddSingleton<Clock>();
        also?.Invoke(services);
        _app = builder.Build();
        _app.MapTeams();
        _http = new HttpClient();
    }

    public static TeamsOptions Options { get; } = new()
    {
        AppId = TestToken.AppId,
        TenantId = "tenant",
        ClientSecret = "secret",
    };

    public BotConnector Connector { get; }

    public TestTime Time { get; } = new();

    public IServiceProvider Services => _app.Services;

    public TestToken Token => new(Time.Now);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TeamsRoom> OpenAsync(TeamsOptions? options = null, Action<IServiceCollection>? also = null, bool isPrepared = true)
    {
        var connector = await BotConnector.StartAsync();
        var room = new TeamsRoom(connector, (options ?? Options) with { OpenIdMetadataUrl = connector.MetadataUrl }, also);
        if (isPrepared)
            await StorageSetup.PrepareAsync(room.Services.GetRequiredService<IDbContextFactory<PracticeDb>>(), Cancellation);
        await room._app.StartAsync(Cancellation);
        room._http.BaseAddress = new Uri(room.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        return room;
    }

    /// <summary>Sends a body with a token (a good one when none is given; an empty one leaves the header out).</summary>
    public async Task<(HttpStatusCode Status, JsonElement? Body)> PostAsync(string body, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, TeamsSetup.Path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        authorization ??= $"Bearer {Token.Write()}";
        if (authorization.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return (response.StatusCode, text.Length == 0 ? null : JsonSerializer.Deserialize<JsonElement>(text));
    }

    /// <summary>Ann says something in her personal chat, a second after what came before.</summary>
    public Task<(HttpStatusCode Status, JsonElement? Body)> SayAsync(string text, string? id = null)
    {
        Time.Pass(1);
        return PostAsync(Message(text, id ?? $"m{Interlocked.Increment(ref _ids)}").ToJsonString());
    }

    public JsonObject Message(string text, string id)
    {
        var message = Personal("message", id);
        message["text"] = text;
        message["textFormat"] = "plain";
        return message;
    }

    /// <summary>An activity of Ann's personal chat.</summary>
    public JsonObject Personal(string type, string? id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = Time.Now.ToString("O"),
        ["localTimezone"] = "Europe/Berlin",
        ["channelId"] = "msteams",
        ["serviceUrl"] = TestToken.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:ann", ["name"] = "Ann Archer", ["aadObjectId"] = "ann-object" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = "tenant", ["id"] = "a:personal" },
        ["recipient"] = new JsonObject { ["id"] = $"28:{TestToken.AppId}", ["name"] = "StarBot" },
        ["locale"] = "en-GB",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = "tenant" } },
    };

    /// <summary>Presses a button of the last card as a client does that can execute.</summary>
    public Task<(HttpStatusCode Status, JsonElement? Body)> PressAsync(string title)
    {
        Time.Pass(1);
        var card = Connector.Calls.Last(c => c.IsSend && Actions(c.Body).Any(a => a.GetProperty("title").GetString() == title));
        var invoke = Personal("invoke", $"f{Interlocked.Increment(ref _ids)}");
        invoke["name"] = "adaptiveCard/action";
        invoke["replyToId"] = "sent-1";
        invoke["value"] = new JsonObject
        {
            ["action"] = JsonNode.Parse(Actions(card.Body).First(a => a.GetProperty("title").GetString() == title).GetRawText()),
            ["trigger"] = "manual",
        };
        return PostAsync(invoke.ToJsonString());
    }

    public static IEnumerable<JsonElement> Actions(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments) && attachments.GetArrayLength() > 0
        && attachments[0].GetProperty("content").TryGetProperty("actions", out var actions)
            ? actions.EnumerateArray()
            : [];

    /// <summary>Sends what is due and runs what waits beside it.</summary>
    public async Task SendAllAsync()
    {
        while (await Services.GetRequiredService<OutboxSender>().SendDueAsync(Cancellation) > 0)
        {
        }

        await Services.GetRequiredService<Errands>().RunWaitingAsync(Cancellation);
    }

    public Task<int> TakeDueAsync() => Services.GetRequiredService<Clock>().TakeDueAsync(Cancellation);

    public async Task<T> LookAsync<T>(Func<PracticeDb, Task<T>> look)
    {
        ArgumentNullException.ThrowIfNull(look);
        await using var db = await Services.GetRequiredService<IDbContextFactory<PracticeDb>>().CreateDbContextAsync(Cancellation);
        return await look(db);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary>Whatever host is asked for, the stand-in answers; the edge's own checks of hosts have run before.</summary>
    private sealed class ToStandIn(Uri url) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(url, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>A clock that stands still until it is set; whoever waits by it waits no time, and the clock is that much later.</summary>
public sealed class TestTime : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public IList<TimeSpan> Waited { get; } = new List<TimeSpan>();

    public void Pass(double seconds) => Now += TimeSpan.FromSeconds(seconds);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // What somebody must be done within is a limit, and not a wait: it stays what it is.
        if (state is CancellationTokenSource)
            return System.CreateTimer(callback, state, dueTime, period);
        if (dueTime > TimeSpan.Zero)
        {
            Waited.Add(dueTime);
            Now += dueTime;
        }

        return System.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
