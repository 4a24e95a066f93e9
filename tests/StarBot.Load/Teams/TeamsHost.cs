using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StarBot.Load.Edges;
using StarBot.Teams;

namespace StarBot.Load.Teams;

/// <summary>
/// StarBot's Teams edge with every check of tokens. It also plays the Bot Connector's part: metadata, keys, and one token for all, as the
/// Bot Connector uses one for an hour.
/// </summary>
internal static class TeamsHost
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    public static async Task<int> RunAsync(int port, string folder, CancellationToken cancellation)
    {
        using var rsa = RSA.Create(2048);
        var key = new RsaSecurityKey(rsa) { KeyId = "load" };
        var options = new TeamsOptions { AppId = AppId, TenantId = "tenant", ClientSecret = "secret", OpenIdMetadataUrl = new Uri($"http://127.0.0.1:{port}/metadata") };
        return await EdgeHost.RunAsync(
            port,
            folder,
            services => services.AddTeams(options),
            app =>
            {
                app.MapTeams();
                app.MapGet("/metadata", () => $$"""{"issuer":"{{options.Issuer}}","jwks_uri":"http://127.0.0.1:{{port}}/keys"}""");
                app.MapGet("/keys", () => Keys(rsa));
                return $"token {Token(key, options)}";
            },
            cancellation);
    }

    private static string Keys(RSA rsa)
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","kid":"load","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}","endorsements":["msteams"]}]}""";
    }

    private static string Token(RsaSecurityKey key, TeamsOptions options) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = options.Issuer,
        Audience = AppId,
        Expires = DateTime.UtcNow.AddHours(1),
        Claims = new Dictionary<string, object> { ["serviceurl"] = ServiceUrl },
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
    });
}
