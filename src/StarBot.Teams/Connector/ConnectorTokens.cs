using StarBot.Practice.Messages;

namespace StarBot.Teams.Connector;

/// <summary>A token to speak to the Bot Connector with.</summary>
public sealed record ConnectorToken(string Value, DateTimeOffset Expires);

/// <summary>Where such tokens come from.</summary>
public interface ITokenSource
{
    Task<ConnectorToken> FetchAsync(CancellationToken cancellation);
}

/// <summary>One token for all: fetched once however many wait for it, and again well before it ends.</summary>
public sealed class ConnectorTokens(ITokenSource source, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile ConnectorToken? _token;

    /// <exception cref="TryLaterException">No token can be had at the moment.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellation)
    {
        if (_token is { } fresh && fresh.Expires - Early > time.GetUtcNow())
            return fresh.Value;
        await _one.WaitAsync(cancellation);
        try
        {
            if (_token is { } fetched && fetched.Expires - Early > time.GetUtcNow())
                return fetched.Value;
            return (_token = await source.FetchAsync(cancellation)).Value;
        }
        catch (Exception) when (_token is { } old && old.Expires > time.GetUtcNow())
        {
            // What is there is good for some minutes yet; the next one asks again.
            return _token.Value;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The Bot Connector did not take this one.</summary>
    public void Drop(string value)
    {
        if (_token?.Value == value)
            _token = null;
    }

    public void Dispose() => _one.Dispose();
}
