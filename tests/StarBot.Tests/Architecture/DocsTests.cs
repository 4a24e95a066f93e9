using System.Text.Json;
using System.Text.RegularExpressions;
using StarBot.Tests.Host;

namespace StarBot.Tests.Architecture;

public sealed partial class DocsTests
{
    private static string Readme => Repository.Text("README.md");

    public static TheoryData<string> Settings
    {
        get
        {
            using var file = JsonDocument.Parse(Repository.Text("appsettings.json"));
            return [.. Leaves(file.RootElement, "")];
        }
    }

    public static TheoryData<string> Verbs => [.. Verb().Matches(Readme).Select(m => m.Groups["verb"].Value).Distinct()];

    public static TheoryData<string> Pages =>
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Root, f)),
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Each_setting_is_documented(string key) => (Readme + Repository.Text("docs", "configuration.md")).ShouldContain($"`{key}`");

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Each_command_of_the_read_me_is_there(string verb) =>
        (await CommandRun.Of("", verb, "--help")).Output.ShouldMatch($@"Usage:\s+\S+ {verb}\b");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_in_the_docs_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        var targets = Link().Matches(File.ReadAllText(Repository.PathOf(page))).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://"));

        targets.Where(t => !Path.Exists(Path.Combine(folder, t.Split('#')[0]))).ShouldBeEmpty();
    }

    // Log levels are named by whoever logs; their section stands for them.
    private static IEnumerable<string> Leaves(JsonElement element, string path) =>
        element.ValueKind != JsonValueKind.Object || path == "Logging:LogLevel"
            ? [path]
            : element.EnumerateObject().SelectMany(p => Leaves(p.Value, path.Length == 0 ? p.Name : $"{path}:{p.Name}"));

    [GeneratedRegex(@"(?:src/StarBot(?: -c \w+)? -- |\bstarbot )(?<verb>[a-z]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\]\((?<target>[^)#][^)]*)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
