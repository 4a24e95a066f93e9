using StarBot.Tests.Turns;

namespace StarBot.Tests.Daily;

/// <summary>The host is killed before, during and after a wave of 1,000 due questions: everybody is asked, and asked once.</summary>
public class AWaveSurvivesKills
{
    [Fact]
    public async Task On_a_platform_that_can_be_asked_each_question_comes_exactly_once()
    {
        using var files = new CrashFiles();
        using var wave = new KilledWave(files, canBeAsked: true, pauseAfterAccept: 15);
        await wave.RunAsync();

        wave.AcceptedNotMarked.ShouldBeGreaterThan(0, "No kill fell between acceptance and mark, so nothing was tried.");
        EverybodyIsAsked(files, wave);
        files.Taken().Select(t => (t.Conversation, t.Number)).ShouldBeUnique();
    }

    [Fact]
    public async Task Elsewhere_only_what_was_taken_and_not_yet_noted_at_a_kill_comes_again()
    {
        using var files = new CrashFiles();
        using var wave = new KilledWave(files, canBeAsked: false, pauseAfterAccept: 15);
        await wave.RunAsync();

        wave.AcceptedNotMarked.ShouldBeGreaterThan(0, "No kill fell between acceptance and mark, so nothing was tried.");
        EverybodyIsAsked(files, wave);
        var taken = files.Taken();
        (taken.Count - taken.Select(t => (t.Conversation, t.Number)).Distinct().Count()).ShouldBe(wave.AcceptedNotMarked);
    }

    private static void EverybodyIsAsked(CrashFiles files, KilledWave wave)
    {
        wave.TakenAtKills[0].ShouldBe(0, "The first kill comes before the wave.");
        wave.TakenAtKills.Count(taken => taken is > 0 and < KilledWave.People).ShouldBeGreaterThan(1, "Kills fall into the wave.");
        wave.TakenAtKills[^1].ShouldBe(KilledWave.People, "The last kill comes after it.");
        files.Rows("State <> 2").ShouldBeEmpty("Every post has gone out.");
        // One question each was written, whatever was killed: the next number is the one after it.
        files.NextNumbers().Select(n => n.Number).ShouldAllBe(next => next == KilledWave.Prompt + 1);
        files.Taken().Where(t => t.Number == KilledWave.Prompt).Select(t => t.Conversation).Distinct().Count().ShouldBe(KilledWave.People);
        files.Taken().Where(t => t.Number == KilledWave.Prompt).ShouldAllBe(t => t.Summary.StartsWith("Good afternoon. ", StringComparison.Ordinal));
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{files.Taken().Count} posts taken; prompts taken at the kills: {string.Join(", ", wave.TakenAtKills)}; {wave.AcceptedNotMarked} taken but not noted at a kill.");
    }
}
