using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace StarBot.Web.Assets;

/// <summary>The page's style, script and icon, served from the assembly. The hash in an address lets browsers keep a file for good.</summary>
internal static class AssetFiles
{
    public const string Style = "starbot.css";
    public const string Script = "starbot.js";
    public const string Icon = "starbot.svg";

    private static readonly FrozenDictionary<string, Asset> Files = new[]
    {
        Read(Style, "text/css; charset=utf-8"),
        Read(Script, "text/javascript; charset=utf-8"),
        Read(Icon, "image/svg+xml"),
    }.ToFrozenDictionary(a => a.Name);

    public static string AddressOf(string name) => $"/assets/{Files[name].Hash}/{name}";

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{hash}/{name}", (string hash, string name, HttpContext http) =>
        {
            if (!Files.TryGetValue(name, out var asset))
                return Results.NotFound();
            // While hosts of two versions stand side by side, one may be asked for the other's file: ours will do, for once.
            http.Response.Headers.CacheControl = asset.Hash == hash ? "public, max-age=31536000, immutable" : "no-store";
            return Results.Bytes(asset.Body, asset.MediaType);
        });

    private static Asset Read(string name, string mediaType)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not in the assembly.");
        var body = new byte[stream.Length];
        stream.ReadExactly(body);
        return new Asset(name, mediaType, body, Convert.ToHexStringLower(SHA256.HashData(body))[..12]);
    }

    private sealed record Asset(string Name, string MediaType, byte[] Body, string Hash);
}
