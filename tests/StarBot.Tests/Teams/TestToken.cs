using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace StarBot.Tests.Teams;

/// <summary>A key of the stand-in, with the channels it may speak for.</summary>
public sealed record TestKey(string Id, RSA Rsa, params string[] Endorsements)
{
    public static TestKey One { get; } = new("one", RSA.Create(2048), "msteams", "webchat");

    public static TestKey Two { get; } = new("two", RSA.Create(2048), "msteams");

    public object Jwk()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        return new { kty = "RSA", use = "sig", kid = Id, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent), endorsements = Endorsements };
    }
}

/// <summary>A token as the Bot Connector makes it; every part of it can be made wrong.</summary>
public sealed record TestToken(DateTimeOffset Now)
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public TestKey Key { get; init; } = TestKey.One;

    /// <summary>The id in the header; null leaves it out.</summary>
    public string? KeyId { get; init; } = "one";

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public IReadOnlyDictionary<string, object> Claims { get; init; } = new Dictionary<string, object>();

    /// <summary>Claims that are left out.</summary>
    public string[] Without { get; init; } = [];

    public string Write()
    {
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = AppId,
            ["nbf"] = Now.AddMinutes(-5).ToUnixTimeSeconds(),
            ["exp"] = Now.AddMinutes(55).ToUnixTimeSeconds(),
            ["serviceurl"] = ServiceUrl,
        };
        foreach (var (name, value) in Claims)
            claims[name] = value;
        foreach (var name in Without)
            claims.Remove(name);
        var header = new Dictionary<string, object> { ["alg"] = Algorithm, ["typ"] = "JWT" };
        if (KeyId is not null)
            header["kid"] = KeyId;
        var signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(Sign(System.Text.Encoding.ASCII.GetBytes(signed)))}";
    }

    private byte[] Sign(byte[] bytes) => Algorithm switch
    {
        "none" => [],
        // Whoever takes the public key for a shared secret would take this.
        SecurityAlgorithms.HmacSha256 => HMACSHA256.HashData(Key.Rsa.ExportSubjectPublicKeyInfo(), bytes),
        _ => Key.Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
    };

    private static string Part(Dictionary<string, object> values) => Base64UrlEncoder.Encode(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(values));
}
