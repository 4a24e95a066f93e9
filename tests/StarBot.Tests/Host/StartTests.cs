using StarBot.Configuration;

namespace StarBot.Tests.Host;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starbot-packs-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_bad_pack_stops_the_start_with_file_and_line()
    {
        Put("good/pack.yaml", "id: good\n");
        Put("worse/pack.yaml", "id: worse\ntitle: [unclosed\n");

        var run = await CommandRun.Of("I did it.", "review", $"--Packs:Folder={_folder}");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"{Path.Combine(_folder, "good", "pack.yaml")}:1: ");
        run.Error.ShouldContain(Path.Combine(_folder, "worse", "pack.yaml") + ":");
        run.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_pack_of_ones_own_brings_its_principles()
    {
        var packs = Path.Combine(AppContext.BaseDirectory, "packs");

        var run = await CommandRun.Of("I did it.", "review", $"--Packs:Folder={packs}", "--principle", "read the tide");

        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith("Read the tide", Case.Insensitive);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told() =>
        (await CommandRun.Of("", "review", "--Packs:Folder", Path.Combine(_folder, "none"))).Error.ShouldContain("no such folder");

    [Fact]
    public async Task A_pack_in_place_of_the_folder_of_packs_is_told()
    {
        Put("pack.yaml", "id: mine\n");

        (await CommandRun.Of("", "review", $"--Packs:Folder={_folder}")).Error.ShouldContain("each sub-folder is one pack");
    }

    [Fact]
    public async Task Every_fault_in_the_settings_is_told_at_once()
    {
        var run = await CommandRun.Of(
            "", "review", "--Interview:MaxProbes=7", "--Interview:SpokenSeconds=soon", "--Interview:SpokenSecondsAllowed=20", "--Interview:MaxProbe=2", "--Packs:Folder=/no/such");

        run.ExitCode.ShouldBe(1);
        run.Error.TrimEnd().Split('\n').Length.ShouldBe(1 + 5);
        foreach (var key in new[] { "MaxProbes is \"7\"", "SpokenSeconds is \"soon\"", "SpokenSecondsAllowed is 20", "MaxProbe is no setting" })
            run.Error.ShouldContain($"Interview:{key}");
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("6", 6)]
    [InlineData("", 3)]
    public void The_number_of_follow_ups_goes_from_none_to_six(string value, int expected) =>
        Installation.Of(SettingsFiles.Read(_folder, [$"--Interview:MaxProbes={value}"])).Interview.MaxProbes.ShouldBe(expected);

    [Fact]
    public void The_command_line_wins_over_the_file()
    {
        Put("appsettings.json", """{ "Interview": { "MaxProbes": 1, "SpokenSeconds": 30 } }""");

        var settings = Installation.Of(SettingsFiles.Read(_folder, ["--Interview:MaxProbes=5"])).Interview;

        (settings.MaxProbes, settings.Length.Seconds).ShouldBe((5, 30));
    }

    [Fact]
    public void A_settings_file_that_is_no_json_is_told_with_its_path()
    {
        Put("appsettings.json", "{ oops");

        Should.Throw<StartRefusedException>(() => SettingsFiles.Read(_folder, [])).Message.ShouldContain(Path.Combine(_folder, "appsettings.json"));
    }

    [Fact]
    public void Settings_are_told_from_the_words_of_a_command()
    {
        var (words, settings) = CommandLineSettings.Split(["review", "--Interview:MaxProbes", "2", "--question", "Why: so late?", "--Packs:Folder=a b", "x.txt"]);

        words.ShouldBe(["review", "--question", "Why: so late?", "x.txt"]);
        settings.ShouldBe(["--Interview:MaxProbes", "2", "--Packs:Folder=a b"]);
    }

    private void Put(string name, string text)
    {
        var file = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
