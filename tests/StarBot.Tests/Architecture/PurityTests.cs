using StarBot.Interviewing.Reading;

namespace StarBot.Tests.Architecture;

public sealed class PurityTests
{
    private static string Interviewing => typeof(RulesReader).Assembly.Location;

    [Fact]
    public void The_craft_uses_no_clock_no_chance_no_file_no_network_and_no_thread() => BannedCalls.In(Interviewing).ShouldBeEmpty();

    [Fact]
    public void The_craft_uses_the_base_library_and_a_yaml_reader_only() =>
        BannedCalls.AssembliesUsedBy(Interviewing)
            .Where(name => name != "YamlDotNet" && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal))
            .ShouldBeEmpty();

    [Fact]
    public void The_scan_sees_the_files_and_the_clock_that_the_host_does_use()
    {
        var found = BannedCalls.In(typeof(Program).Assembly.Location);

        found.ShouldContain("System.IO.File.ReadAllText: texts are handed in");
        found.ShouldContain("System.TimeProvider.get_System: the time is handed in");
    }
}
