using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StarBot.Tests.Architecture;

public sealed partial class RoomTests
{
    /// <summary>The projects and what each may refer to. An edge never knows another edge, and nothing below knows an edge.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["StarBot.Interviewing"] = [],
        ["StarBot.Training"] = ["StarBot.Interviewing"],
        ["StarBot.Practice"] = ["StarBot.Interviewing"],
        ["StarBot.Storage"] = ["StarBot.Practice"],
        ["StarBot.Storage.Design"] = ["StarBot.Storage"],
        ["StarBot.Coaching"] = ["StarBot.Practice"],
        ["StarBot.Slack"] = ["StarBot.Practice"],
        ["StarBot.Teams"] = ["StarBot.Practice"],
        ["StarBot.Web"] = ["StarBot.Practice"],
        ["StarBot.Terminal"] = ["StarBot.Practice"],
        ["StarBot"] =
        [
            "StarBot.Interviewing", "StarBot.Practice", "StarBot.Storage", "StarBot.Coaching", "StarBot.Slack", "StarBot.Teams", "StarBot.Web", "StarBot.Terminal",
        ],
    };

    /// <summary>Folders of a project with the floors below each, which it may use.</summary>
    private static readonly (string Project, string Floor, string[] Below)[] AllFloors =
    [
        ("StarBot.Interviewing", "Packs", []),
        ("StarBot.Interviewing", "Reading", ["Packs"]),
        ("StarBot.Interviewing", "Critique", ["Packs", "Reading"]),
        ("StarBot.Interviewing", "Interview", ["Packs", "Reading", "Critique"]),
        ("StarBot.Practice", "Messages", []),
    ];

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.PathOf("src")).Where(HasProject).Select(f => Path.GetFileName(f))];

    public static TheoryData<string, string> Floors => [.. AllFloors.Select(f => (f.Project, f.Floor))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_rooms_below_it(string project)
    {
        MayUse.ShouldContainKey(project, $"{project} has no room yet: say here what it may use.");

        References(project).Except(MayUse[project]).ShouldBeEmpty();
    }

    [Fact]
    public void References_are_seen() => References("StarBot.Practice").ShouldBe(["StarBot.Interviewing"]);

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_folder_uses_only_the_floors_below_it(string project, string floor)
    {
        var below = AllFloors.Single(f => f.Project == project && f.Floor == floor).Below;
        var others = Directory.GetDirectories(Repository.PathOf("src", project))
            .Select(f => Path.GetFileName(f))
            .Where(name => name is not ("bin" or "obj") && name != floor && !below.Contains(name))
            .ToList();

        var upward = Repository.Sources("src", project, floor)
            .SelectMany(file => Code(File.ReadLines(file)).Where(line => others.Any(other => Uses(line, project, other))).Select(line => $"{Path.GetFileName(file)}: {line.Trim()}"));

        upward.ShouldBeEmpty();
    }

    [Fact]
    public void An_upward_use_would_be_seen()
    {
        Uses("using StarBot.Interviewing.Critique;", "StarBot.Interviewing", "Critique").ShouldBeTrue();
        Uses("var x = Critique.Critic.Write(reading);", "StarBot.Interviewing", "Critique").ShouldBeTrue();
        Uses("using Said = StarBot.Interviewing.Critique.Plain;", "StarBot.Interviewing", "Critique").ShouldBeTrue();
        Uses("using StarBot.Interviewing.Critiques;", "StarBot.Interviewing", "Critique").ShouldBeFalse();
    }

    private static bool HasProject(string folder) => Directory.EnumerateFiles(folder, "*.csproj").Any();

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj"))
            .Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static IEnumerable<string> Code(IEnumerable<string> lines) => lines.Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal));

    // A sibling namespace is named in a using, in full, or by its last word before a type.
    private static bool Uses(string line, string project, string other)
    {
        var code = Strings().Replace(line, "\"\"");
        return Regex.IsMatch(code, $@"\b{Regex.Escape(project)}\.{other}\b|(?<![\w.>)]){other}\.[A-Z]", RegexOptions.None, TimeSpan.FromSeconds(1));
    }

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Strings();
}
