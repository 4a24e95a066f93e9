using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Serving;

namespace StarBot.Tests.Web;

/// <summary>A database and a key ring that outlive the hosts on them.</summary>
public sealed class Premises : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("starbot-page-");

    public string Database => Path.Combine(_folder.FullName, "starbot.db");

    public string Keys => Path.Combine(_folder.FullName, "keys");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}

/// <summary>The whole host in this process, on a port of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    public static Task<RunningHost> StartAsync(Premises premises, params (string Key, string Value)[] settings) =>
        StartAsync(premises, furnish: null, settings);

    /// <param name="furnish">What else is to be in it, such as a chat.</param>
    public static async Task<RunningHost> StartAsync(Premises premises, Action<WebApplicationBuilder>? furnish, params (string Key, string Value)[] settings)
    {
        ArgumentNullException.ThrowIfNull(premises);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:ConnectionString", $"Data Source={premises.Database}"),
            new("Keys:Path", premises.Keys),
            new("Urls", "http://127.0.0.1:0"),
            new("Logging:LogLevel:Default", "Warning"),
        ]).AddInMemoryCollection(settings.Select(s => new KeyValuePair<string, string?>(s.Key, s.Value))).Build();
        var app = await ServeCommand.BuildAsync(configuration, CancellationToken.None, furnish);
        await app.StartAsync();
        return new RunningHost(app);
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
