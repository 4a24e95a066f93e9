using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using NJsonSchema;
using StarBot.Manifests;
using StarBot.Practice.Routing;
using StarBot.Tests.Architecture;
using StarBot.Tests.Host;

namespace StarBot.Tests.Teams;

/// <summary>The app package: a manifest that keeps to its published schema, icons as Teams wants them, and commands that StarBot knows.</summary>
public class ManifestTests
{
    private static readonly Guid AppId = Guid.Parse(TestToken.AppId);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Manifests => [Repository.Text("manifests", "teams", "manifest.json"), TeamsManifest.Json(AppId, "starbot.contoso.com")];

    [Theory]
    [MemberData(nameof(Manifests))]
    public async Task A_manifest_keeps_to_the_published_schema(string manifest)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Text("tests", "schemas", "teams-manifest.schema.json"), Token);

        schema.Validate(manifest).Select(e => e.ToString()).ShouldBeEmpty();
        schema.Validate(manifest.Replace("\"commands\"", "\"comands\"", StringComparison.Ordinal)).ShouldNotBeEmpty("A slip must be seen.");
    }

    [Fact]
    public async Task The_package_has_ones_own_ids_and_everything_at_its_top()
    {
        var file = Path.Combine(Path.GetTempPath(), $"starbot-{Guid.NewGuid():N}.zip");
        try
        {
            var run = await CommandRun.Of("", "manifest", "teams", "--app-id", $"{AppId}", "--domain", "starbot.contoso.com", "--output", file);
            run.Error.ShouldBeEmpty();
            run.ExitCode.ShouldBe(0);
            await using var zip = await ZipFile.OpenReadAsync(file, Token);

            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal).ShouldBe(["color.png", "manifest.json", "outline.png"]);
            await using var entry = await zip.GetEntry("manifest.json")!.OpenAsync(Token);
            var manifest = (await JsonDocument.ParseAsync(entry, cancellationToken: Token)).RootElement;
            manifest.GetProperty("id").GetGuid().ShouldBe(AppId);
            manifest.GetProperty("bots")[0].GetProperty("botId").GetGuid().ShouldBe(AppId);
            manifest.GetProperty("composeExtensions")[0].GetProperty("botId").GetGuid().ShouldBe(AppId);
            manifest.GetProperty("validDomains")[0].GetString().ShouldBe("starbot.contoso.com");
            manifest.ToString().ShouldNotContain("example.org");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("https://starbot.contoso.com")]
    [InlineData("starbot contoso")]
    public async Task A_domain_that_is_none_is_told(string domain) =>
        (await CommandRun.Of("", "manifest", "teams", "--app-id", $"{AppId}", "--domain", domain)).Error.ShouldContain("--domain");

    [Fact]
    public void Every_command_of_the_manifest_is_a_word_that_starbot_knows()
    {
        using var manifest = JsonDocument.Parse(Repository.Text("manifests", "teams", "manifest.json"));
        var titles = manifest.RootElement.GetProperty("bots")[0].GetProperty("commandLists").EnumerateArray()
            .SelectMany(l => l.GetProperty("commands").EnumerateArray()).Select(c => c.GetProperty("title").GetString()!);

        titles.Where(t => CommandWords.Parse(t, phase: null) is null).ShouldBeEmpty();
        titles.Count(t => CommandWords.Parse(t, phase: null) is Command.Daily).ShouldBe(2, "In one's own chat, and where many read.");
    }

    [Theory]
    [InlineData("color.png", 192)]
    [InlineData("outline.png", 32)]
    public void An_icon_has_the_size_that_teams_wants(string name, int side)
    {
        var png = File.ReadAllBytes(Repository.PathOf("manifests", "teams", name));

        png.AsSpan(1, 3).SequenceEqual("PNG"u8).ShouldBeTrue();
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(side);
        BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)).ShouldBe(side);
    }
}
