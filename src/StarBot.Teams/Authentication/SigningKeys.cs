using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;
using StarBot.Practice.Wire;

namespace StarBot.Teams.Authentication;

/// <summary>A key that the Bot Connector signs with, and the channels it may speak for.</summary>
public sealed record SigningKey(string Id, SecurityKey Key, FrozenSet<string> Endorsements);

/// <summary>The keys as they were at one moment, by their id.</summary>
public sealed record SigningKeys(FrozenDictionary<string, SigningKey> ById, DateTimeOffset FetchedAt)
{
    /// <summary>Reads a key set. Endorsements stand in no standard, so a general reader would drop them.</summary>
    /// <exception cref="JsonException">It is no key set, or has no key that can be used.</exception>
    public static SigningKeys Parse(string json, DateTimeOffset now)
    {
        using var document = JsonDocument.Parse(json);
        var keys = document.RootElement.At("keys").Items().Select(Read).OfType<SigningKey>()
            .DistinctBy(k => k.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(k => k.Id, StringComparer.Ordinal);
        return keys.Count > 0 ? new SigningKeys(keys, now) : throw new JsonException("There is no key in the key set.");
    }

    private static SigningKey? Read(JsonElement key) =>
        key.Text("kty") == "RSA" && key.Text("kid") is { Length: > 0 } id && key.Text("n") is { } modulus && key.Text("e") is { } exponent
            ? new SigningKey(
                id,
                new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) }) { KeyId = id },
                key.At("endorsements").Items().Select(e => e.AsText()).OfType<string>().ToFrozenSet(StringComparer.Ordinal))
            : null;
}
