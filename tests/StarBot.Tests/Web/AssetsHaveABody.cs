using System.Diagnostics;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using StarBot.Tests.Architecture;

namespace StarBot.Tests.Web;

/// <summary>The page is styled and has its script in Production, run from the repository and from a published folder.</summary>
public sealed partial class AssetsHaveABody : IDisposable
{
    private readonly Premises _premises = new();
    private readonly DirectoryInfo _published = Directory.CreateTempSubdirectory("starbot-published-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _premises.Dispose();
        _published.Delete(recursive: true);
    }

    [Fact]
    public Task From_dotnet_run() =>
        CheckAsync(["run", "--no-build", "-c", Repository.BuildConfiguration, "--project", Repository.PathOf("src", "StarBot"), "--"]);

    [Fact]
    public async Task From_a_published_folder()
    {
        using var publish = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", Repository.PathOf("src", "StarBot"), "--no-build", "-c", Repository.BuildConfiguration, "-o", _published.FullName])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync(Token);
        await publish.WaitForExitAsync(Token);
        publish.ExitCode.ShouldBe(0, said);

        await CheckAsync([Path.Combine(_published.FullName, "starbot.dll")]);
    }

    private async Task CheckAsync(string[] command)
    {
        using var process = Process.Start(Command(command))!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/", Token));
            var assets = page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).ToList();
            assets.Count.ShouldBe(3);
            foreach (var asset in assets)
                (await client.GetByteArrayAsync(asset, Token)).Length.ShouldBeGreaterThan(100, asset);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private ProcessStartInfo Command(string[] command)
    {
        var info = new ProcessStartInfo("dotnet", [.. command, $"--Storage:ConnectionString=Data Source={_premises.Database}", $"--Keys:Path={_premises.Keys}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        info.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        info.Environment["DOTNET_ENVIRONMENT"] = "Production";
        return info;
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(60), Token) is { } line)
        {
            if (Open().Match(line) is { Success: true } match)
                return new Uri(match.Groups["address"].Value);
        }

        throw new InvalidOperationException("The host did not say where it is.");
    }

    [GeneratedRegex(@"Open (?<address>http://\S+) to practise", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Open();
}
