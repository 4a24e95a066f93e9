using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

/// <summary>What people ask of their daily question, and what they are told.</summary>
public class DailyRequestsAreMet
{
    private static readonly DateTimeOffset Now = Utc(2026, 11, 24, 12);
    private DailyState? _state;

    [Fact]
    public void A_daily_question_is_set_in_ones_own_zone() =>
        Ask("daily 09:00 weekdays").ShouldBe("On weekdays at 09:00, Europe/Berlin time. The next one comes tomorrow at 09:00.");

    [Fact]
    public void A_pause_says_when_it_ends_and_goes_on_by_itself()
    {
        Ask("daily 09:00");
        Ask("daily pause until monday").ShouldBe("Every day at 09:00, Europe/Berlin time. Paused; the next one comes on Monday at 09:00.");
        Ask("daily pause").ShouldEndWith("Paused until you say daily on.");
        _state!.DueAt.ShouldBeNull();
        Ask("daily on").ShouldEndWith("The next one comes tomorrow at 09:00.");
    }

    [Fact]
    public void Hours_that_would_hold_no_question_are_refused_and_a_new_time_takes_wrong_hours_away()
    {
        Ask("daily 09:00");
        Ask("daily hours 10:00-18:00").ShouldStartWith("Your question would fall outside those hours.");
        Ask("daily hours 8:00-18:00");
        Ask("daily 19:00").ShouldStartWith("Every day at 19:00");
        _state!.Settings.Allows(new TimeOnly(19, 0)).ShouldBeTrue();
    }

    [Fact]
    public void The_zone_can_be_changed_and_given_back_to_the_platform()
    {
        Ask("daily 09:00");
        Ask("daily zone kathmandu").ShouldStartWith("Every day at 09:00, Asia/Kathmandu time.");
        Ask("daily zone middle earth").ShouldStartWith("I do not know that time zone.");
        Ask("daily zone auto").ShouldStartWith("Every day at 09:00, Europe/Berlin time.");
    }

    [Fact]
    public void A_question_now_needs_no_schedule_and_can_be_answered_explained_and_put_off()
    {
        Ask("daily now").ShouldBe("Good afternoon. Today Ownership: you have not practised it yet. | Tell me about a repair. | "
            + "Just write your answer when you like. Say daily why to hear why this one.");
        _state!.IsOn.ShouldBeFalse();
        Ask("daily why").ShouldBe("Ownership: you have not practised it yet. New ground comes first.");
        Ask("daily later").ShouldBe("I ask again at 16:00.");
        _state!.DueAt.ShouldBe(Utc(2026, 11, 24, 15));
        DailyProgram.Next(_state, new DailyInput.Due(), new DailyContext(_state.DueAt!.Value, 0, _ => Pick)).Effects.ShouldHaveSingleItem().ShouldBeOfType<DailyEffect.Remind>();
        Turn.Ask(_state, new DailyRequest.Answer()).Begin!.Text.ShouldBe("Tell me about a repair.");
    }

    [Fact]
    public void Without_a_daily_question_each_word_says_how_to_get_one()
    {
        foreach (var said in new[] { "daily", "daily off", "daily pause", "daily remind off" })
            Ask(said).ShouldBe("You have no daily question. Say when you want one, such as daily 09:00 weekdays.");
    }

    [Theory]
    [InlineData("daily pause until monday")]
    [InlineData("daily zone kathmandu")]
    [InlineData("daily hours 8:00-18:00")]
    [InlineData("daily remind after 3 hours")]
    [InlineData("daily holidays tomorrow")]
    [InlineData("daily interview 3 feb")]
    public void What_is_off_is_woken_by_a_time_or_on_and_by_nothing_else(string said)
    {
        Ask("daily 09:00");
        Ask("daily off");
        Ask(said).ShouldStartWith("You have no daily question.");
        _state!.IsOn.ShouldBeFalse();

        Ask("daily on").ShouldStartWith("Every day at 09:00");
        _state!.IsOn.ShouldBeTrue();
    }

    [Theory]
    [InlineData("daily hours 8:00-18:00", "Hours: 08:00 to 18:00")]
    [InlineData("daily remind after 3 hours", "Reminder: one, after 3 hours")]
    [InlineData("daily interview 3 feb", "Interview: 3 February 2027")]
    [InlineData("daily holidays tomorrow, 1 may", "Without a question: 25 November 2026, 1 May 2027")]
    public void What_was_set_is_said_back(string said, string expected)
    {
        Ask("daily 09:00");
        Ask(said).ShouldEndWith(" | " + expected);
    }

    [Theory]
    [InlineData("daily holidays 20 nov to 2 dec", "Without a question: 24 November 2026 to 2 December 2026")]
    [InlineData("daily holidays 2026-11-20 to 2026-12-02", "Without a question: 24 November 2026 to 2 December 2026")]
    [InlineData("daily holidays 20 nov to 23 nov", "Without a question: 20 November 2027 to 23 November 2027")]
    [InlineData("daily holidays today to friday", "Without a question: 24 November 2026 to 27 November 2026")]
    [InlineData("daily holidays 2026-11-20", "One of those days is not in the future.")]
    public void Days_off_that_have_begun_begin_today(string said, string expected)
    {
        Ask("daily 09:00");
        Ask(said).ShouldContain(expected);
    }

    [Fact]
    public void What_is_over_is_shown_no_more()
    {
        Ask("daily 09:00");
        Ask("daily interview tomorrow");
        Ask("daily holidays tomorrow");
        var later = DailyWords.Status(_state, Now.AddDays(2)).Blocks.OfType<PostBlock.Facts>().Single().Items.Select(f => f.Name);

        later.ShouldBe(["When", "Next"]);
    }

    [Fact]
    public void Who_names_no_zone_lives_by_the_one_that_the_platform_says_and_who_names_one_by_that()
    {
        Ask("daily 09:00");
        var moved = (Turn with { Home = "America/New_York" }).AtHome(_state)!;
        (moved.Settings.Zone, moved.Next!.At).ShouldBe(("America/New_York", Utc(2026, 11, 25, 14)));
        Ask("daily zone berlin");
        (Turn with { Home = "America/New_York" }).AtHome(_state).ShouldBe(_state);
        Ask("daily zone auto");
        (Turn with { Home = "Asia/Tokyo" }).AtHome(_state)!.Settings.Zone.ShouldBe("Asia/Tokyo");
    }

    [Fact]
    public void Words_that_it_does_not_know_are_answered_with_those_that_it_does() =>
        Ask("daily whenever").ShouldStartWith("I did not understand that about the daily question. You can say: | daily 09:00 weekdays: a time");

    private static DailyTurn Turn => new(new DailyContext(Now, 0, _ => Pick), "Europe/Berlin");

    private static Pick Pick => new(
        new PlannedQuestion("amazon", "q", "Tell me about a repair.", QuestionKind.Success, "ownership", "Ownership"),
        new PickReason(null, null, 1, IsDue: false, null));

    private string Ask(string said)
    {
        var outcome = Turn.Ask(_state, DailyPhrases.Parse(said)!);
        _state = outcome.State;
        return string.Join(" | ", outcome.Posts.SelectMany(p => p.Blocks).SelectMany(Lines));
    }

    private static IEnumerable<string> Lines(PostBlock block) => block switch
    {
        PostBlock.Paragraph(var text) => [$"{text}"],
        PostBlock.SmallPrint(var text) => [$"{text}"],
        PostBlock.Facts(var facts) => facts.Select(f => $"{f.Name}: {f.Value}"),
        _ => [],
    };
}
