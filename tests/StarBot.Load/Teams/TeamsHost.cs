using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Turns;
using StarBot.Storage;
using StarBot.Teams;

namespace StarBot.Load.Teams;

/// <summary>
/// StarBot's Teams edge with real turns on a real file and every check of tokens; without the clock and the sender, which are not behind
/// an activity. It also plays the Bot Connector's part: metadata, keys, and one token for all, as the Bot Connector uses one for an hour.
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
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddSingleton(PackLibrary.Of(BuiltInPacks.Amazon))
            .AddSingleton(new InterviewSettings())
            .AddSingleton(TimeProvider.System)
            .AddSingleton<TurnSignals>()
            .AddSingleton<ITurns, TurnTaker>()
            .AddSingleton<KnownPeople>()
            .AddTeams(options)
            .AddStorage(
                new StorageOptions { ConnectionString = $"Data Source={Path.Combine(folder, "starbot.db")}" },
                new KeyOptions { Path = Path.Combine(folder, "keys") });
        await using var app = builder.Build();
        app.MapTeams();
        app.MapGet("/metadata", () => $$"""{"issuer":"{{options.Issuer}}","jwks_uri":"http://127.0.0.1:{{port}}/keys"}""");
        app.MapGet("/keys", () => Keys(rsa));
        await StorageSetup.PrepareAsync(app.Services.GetRequiredService<IDbContextFactory<PracticeDb>>(), cancellation);
        await app.StartAsync(cancellation);
        Console.WriteLine($"token {Token(key, options)}");
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(cancellation) is not null)
            Console.WriteLine(Environment.CpuUsage.TotalTime.TotalSeconds.ToString(CultureInfo.InvariantCulture));
        return 0;
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
