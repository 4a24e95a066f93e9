using System.IO.Compression;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StarBot.Manifests;

/// <summary>The app package that Teams takes: the manifest of <c>manifests/teams</c> with one's own ids in it, and its icons, in a zip.</summary>
public static class TeamsManifest
{
    private const string Folder = "manifests.teams.";
    private static readonly string[] Icons = ["color.png", "outline.png"];
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="appId">The app id of the Azure Bot; the app in Teams has the same.</param>
    /// <param name="domain">Where the host is reached, such as <c>starbot.example.org</c>.</param>
    public static string Json(Guid appId, string domain)
    {
        var manifest = JsonNode.Parse(Read("manifest.json"))!;
        manifest["id"] = $"{appId}";
        manifest["bots"]![0]!["botId"] = $"{appId}";
        manifest["composeExtensions"]![0]!["botId"] = $"{appId}";
        manifest["validDomains"] = new JsonArray(domain);
        foreach (var address in new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" })
            manifest["developer"]![address] = $"https://{domain}";
        return manifest.ToJsonString(Indented);
    }

    public static async Task WriteAsync(Guid appId, string domain, Stream to, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        await AddAsync(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(Json(appId, domain)), cancellation);
        foreach (var icon in Icons)
            await AddAsync(zip, icon, Read(icon), cancellation);
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] content, CancellationToken cancellation)
    {
        var entry = zip.CreateEntry(name);
        await using var stream = await entry.OpenAsync(cancellation);
        await stream.WriteAsync(content, cancellation);
    }

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }
}
