using System.Diagnostics;

namespace StarBot.Tests.Architecture;

public sealed class HostSettingsTests : IDisposable
{
    // About thirty seconds when spoken.
    private const string Answer =
        "In June 2024 I looked after the pumps of a water works. I had to keep one old pump alive until the new one came in three weeks. "
        + "I listened to it twice a day, wrote down its temperature and changed the grease when it rose above sixty degrees. "
        + "It ran for the whole three weeks, and no house was without water. We saved about 4,000 euros for a rented pump.";

    private readonly string _program = Directory.CreateTempSubdirectory("starbot-program-").FullName;
    private readonly string _elsewhere = Directory.CreateTempSubdirectory("starbot-elsewhere-").FullName;

    public void Dispose()
    {
        Directory.Delete(_program, recursive: true);
        Directory.Delete(_elsewhere, recursive: true);
    }

    [Fact]
    public async Task Settings_come_from_the_programs_folder_whatever_folder_it_is_started_from()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("src", "StarBot", "bin", Repository.BuildConfiguration, "net10.0")))
            File.Copy(file, Path.Combine(_program, Path.GetFileName(file)));
        (await Review()).ShouldNotContain("\"too-long\"");

        Allow(_elsewhere, 15);
        (await Review()).ShouldNotContain("\"too-long\"");

        Allow(_program, 15);
        (await Review()).ShouldContain("\"too-long\"");
    }

    private static void Allow(string folder, int seconds) =>
        File.WriteAllText(Path.Combine(folder, "appsettings.json"), $$"""{ "Interview": { "SpokenSeconds": {{seconds}}, "SpokenSecondsAllowed": {{seconds}} } }""");

    private async Task<string> Review()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(_program, "starbot.dll"), "review", "--format", "json"])
        {
            WorkingDirectory = _elsewhere,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        await process.StandardInput.WriteAsync(Answer);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.ShouldBe(0);
        return output;
    }
}
