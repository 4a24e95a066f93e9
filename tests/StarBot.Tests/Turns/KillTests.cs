namespace StarBot.Tests.Turns;

/// <summary>The host is killed in the middle of interviews, many times; what it had acknowledged and what it had to say is there in the end.</summary>
public class KillTests
{
    private const int Kills = 6;

    [Fact]
    public async Task On_a_platform_that_can_be_asked_nothing_is_lost_and_nothing_is_said_twice()
    {
        using var files = new CrashFiles();
        using var interview = new KilledInterview(files, seed: 11, canBeAsked: true, pauseAfterAccept: 15);
        await interview.RunAsync(Kills);

        interview.Kills.ShouldBe(Kills);
        interview.AcceptedNotMarked.ShouldBeGreaterThan(0, "No kill fell between acceptance and mark, so nothing was tried.");
        NothingIsLost(files);
        files.Taken().Select(t => (t.Conversation, t.Number)).ShouldBeUnique();
        Report(files, interview);
    }

    [Fact]
    public async Task Elsewhere_only_what_was_taken_and_not_yet_noted_at_a_kill_is_said_again()
    {
        using var files = new CrashFiles();
        using var interview = new KilledInterview(files, seed: 29, canBeAsked: false, pauseAfterAccept: 40);
        await interview.RunAsync(Kills);

        interview.Kills.ShouldBe(Kills);
        interview.AcceptedNotMarked.ShouldBeGreaterThan(0, "No kill fell between acceptance and mark, so nothing was tried.");
        NothingIsLost(files);
        var taken = files.Taken();
        var doubles = taken.Count - taken.Select(t => (t.Conversation, t.Number)).Distinct().Count();
        doubles.ShouldBe(interview.AcceptedNotMarked);
        Report(files, interview);
    }

    private static void NothingIsLost(CrashFiles files)
    {
        var taken = files.Taken();
        var withdrawn = files.Withdrawn();
        files.Rows("State <> 2").ShouldBeEmpty("Every post has gone out.");
        foreach (var (conversation, next) in files.NextNumbers())
        {
            var heard = taken.Where(t => t.Conversation == conversation).ToList();
            var first = heard.Select(t => t.Number).Distinct().ToList();
            var without = withdrawn.Where(w => w.Conversation == conversation).Select(w => w.Number);
            first.ShouldBe(Enumerable.Range(1, next - 1).Except(without), $"{conversation}: all numbers, rising");
            heard[^1].Summary.ShouldBe(heard.Last(t => t.Number == next - 1).Summary);
            heard[^1].Summary.ShouldStartWith("Stopped.");
        }

        files.NextNumbers().Count.ShouldBe(5);
    }

    private static void Report(CrashFiles files, KilledInterview interview)
    {
        var taken = files.Taken();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{interview.Kills} kills; {taken.Count} posts taken, {taken.Select(t => (t.Conversation, t.Number)).Distinct().Count()} different; "
            + $"{interview.AcceptedNotMarked} taken but not noted at a kill; {files.Withdrawn().Count} follow-ups withdrawn.");
    }
}
