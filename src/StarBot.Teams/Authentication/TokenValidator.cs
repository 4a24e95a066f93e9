using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace StarBot.Teams.Authentication;

/// <summary>
/// Checks the Bot Connector's token. What cannot change with the request (signature, issuer, audience) is checked once for each token;
/// time, key, service URL and channel are checked for each request.
/// </summary>
public sealed class TokenValidator(string appId, string issuer, SigningKeyStore keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;
    private const int MostRemembered = 1000;
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly ConcurrentDictionary<string, ChannelToken> _good = new(StringComparer.Ordinal);
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = LongestToken };

    /// <param name="authorization">The header's value.</param>
    public async ValueTask<(TokenCheck Check, ChannelToken? Token)> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.Ordinal) || authorization.Length == Scheme.Length)
            return (TokenCheck.NoToken, null);
        if (authorization.Length > LongestToken)
            return (TokenCheck.Malformed, null);
        var text = authorization[Scheme.Length..];
        var now = time.GetUtcNow();
        // A key that was taken back, or changed under its id, takes its tokens with it.
        if (_good.TryGetValue(text, out var known) && ReferenceEquals(keys.Known(known.Key.Id), known.Key))
            return known.IsInTime(now) ? (TokenCheck.Good, known) : (TokenCheck.OutOfTime, null);
        var (check, token) = await ReadAsync(text, now, cancellation);
        if (token is not null)
            Remember(text, token);
        return (check, token);
    }

    private async Task<(TokenCheck Check, ChannelToken? Token)> ReadAsync(string text, DateTimeOffset now, CancellationToken cancellation)
    {
        if (Parsed(text) is not { } read)
            return (TokenCheck.Malformed, null);
        var (jwt, claims) = read;
        if (!Algorithms.Contains(jwt.Alg, StringComparer.Ordinal))
            return (TokenCheck.WrongAlgorithm, null);
        if (string.IsNullOrEmpty(jwt.Kid))
            return (TokenCheck.UnknownKey, null);
        SigningKey? key;
        try
        {
            key = await keys.FindAsync(jwt.Kid, cancellation);
        }
        catch (KeysUnavailableException)
        {
            return (TokenCheck.KeysUnavailable, null);
        }

        if (key is null)
            return (TokenCheck.UnknownKey, null);
        var token = new ChannelToken(key, claims.NotBefore, claims.Expires, claims.ServiceUrl);
        var check = await VerifyAsync(jwt, token, now);
        return (check, check == TokenCheck.Good ? token : null);
    }

    /// <summary>The token in its parts. A claim of the wrong kind shows only when it is read, so all are read here.</summary>
    private (JsonWebToken Jwt, (DateTimeOffset NotBefore, DateTimeOffset Expires, string? ServiceUrl) Claims)? Parsed(string text)
    {
        try
        {
            if (!_handler.CanReadToken(text))
                return null;
            var jwt = _handler.ReadJsonWebToken(text);
            return (jwt, (Utc(jwt.ValidFrom), Utc(jwt.ValidTo), ServiceUrlOf(jwt)));
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private async Task<TokenCheck> VerifyAsync(JsonWebToken jwt, ChannelToken token, DateTimeOffset now)
    {
        var result = await _handler.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            IssuerSigningKey = token.Key.Key,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            ValidIssuer = issuer,
            ValidAudience = appId,
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            // The house's clock, which a test can set; without this the library would look at the machine's.
            LifetimeValidator = (_, expires, _, _) => expires is not null && token.IsInTime(now),
        });
        return result.IsValid ? TokenCheck.Good : result.Exception switch
        {
            SecurityTokenInvalidIssuerException => TokenCheck.WrongIssuer,
            SecurityTokenInvalidAudienceException => TokenCheck.WrongAudience,
            SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => TokenCheck.OutOfTime,
            SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => TokenCheck.WrongSignature,
            _ => TokenCheck.Malformed,
        };
    }

    /// <summary>The document writes <c>serviceUrl</c>, the senders <c>serviceurl</c>. Two of them are none.</summary>
    private static string? ServiceUrlOf(JsonWebToken jwt)
    {
        var claims = jwt.Claims.Where(c => c.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return claims.Count == 1 ? claims[0].Value : null;
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));

    // The Bot Connector uses a token for an hour or so; when there are too many, all are checked anew.
    private void Remember(string text, ChannelToken token)
    {
        if (_good.Count >= MostRemembered)
            _good.Clear();
        _good[text] = token;
    }
}
