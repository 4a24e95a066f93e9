using System.Text.Json;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Authentication;

/// <summary>
/// The Bot Connector's keys: fetched once, looked up again twice a day and when a key is unknown, and served as they were while the
/// metadata cannot be had.
/// </summary>
public sealed class SigningKeyStore(IHttpClientFactory clients, Uri metadataUrl, TimeProvider time, ILogger<SigningKeyStore> log) : IDisposable
{
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(12);

    /// <summary>Anybody can send an unknown key id, so only so often does one lead to a look; likewise after a look that failed.</summary>
    private static readonly TimeSpan BetweenForcedLooks = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirstLooks = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile SigningKeys? _keys;
    private long _notBefore = long.MinValue;

    /// <summary>The key as it is known now, without a look.</summary>
    public SigningKey? Known(string id) => _keys?.ById.GetValueOrDefault(id);

    /// <summary>The key, or null when the Bot Connector has none of this id.</summary>
    /// <exception cref="KeysUnavailableException">No keys could be had since the start.</exception>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (_keys is not { } keys)
        {
            await RefreshAsync(null, BetweenFirstLooks, cancellation);
            return (_keys ?? throw new KeysUnavailableException()).ById.GetValueOrDefault(id);
        }

        if (keys.ById.TryGetValue(id, out var key))
        {
            // Whoever asks does not wait for this: what is there still serves.
            if (time.GetUtcNow() - keys.FetchedAt > RefreshAfter && MayLook())
                _ = Task.Run(() => RefreshAsync(keys, BetweenForcedLooks, CancellationToken.None), CancellationToken.None);
            return key;
        }

        if (MayLook())
            await RefreshAsync(keys, BetweenForcedLooks, cancellation);
        return Known(id);
    }

    public void Dispose() => _one.Dispose();

    private bool MayLook() => time.GetUtcNow().UtcTicks >= Interlocked.Read(ref _notBefore);

    /// <summary>Looks once for all who came upon the same keys.</summary>
    private async Task RefreshAsync(SigningKeys? known, TimeSpan pause, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_keys != known || !MayLook())
                return;
            Interlocked.Exchange(ref _notBefore, (time.GetUtcNow() + pause).UtcTicks);
            // For all, so it goes on when the one who asked first has gone away.
            _keys = await FetchAsync();
            // The first look is no forced one: a key that changes right after it may be looked for at once.
            if (known is null)
                Interlocked.Exchange(ref _notBefore, long.MinValue);
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or FormatException or TaskCanceledException)
        {
            Log.KeysNotFetched(log, e.Message);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<SigningKeys> FetchAsync()
    {
        using var http = clients.CreateClient(TeamsSetup.IdentityHttpClientName);
        using var metadata = JsonDocument.Parse(await http.GetStringAsync(metadataUrl));
        var keysUrl = metadata.RootElement.Text("jwks_uri") ?? throw new JsonException("The metadata names no key set.");
        if (!Uri.TryCreate(metadataUrl, keysUrl, out var url) || (url.Scheme != Uri.UriSchemeHttps && url.Host != metadataUrl.Host))
            throw new JsonException("The metadata names a key set that cannot be trusted.");
        return SigningKeys.Parse(await http.GetStringAsync(url), time.GetUtcNow());
    }
}

/// <summary>No signing keys could be had yet. The sender should try again.</summary>
public sealed class KeysUnavailableException() : Exception("The Bot Connector's keys could not be fetched yet.");
