using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using static StarBot.Tests.Daily.Days;

namespace StarBot.Tests.Daily;

/// <summary>The settings as a form: it holds what was set by words, and what is filled in means the same as the words.</summary>
public class ADailyFormIsFilledIn
{
    private static readonly DateTimeOffset Now = Utc(2026, 11, 24, 12);
    private DailyState? _state;

    [Fact]
    public void It_shows_what_was_said_in_words()
    {
        Say(
            "daily 7:30 mon wed fri", "daily zone kathmandu", "daily hours 7:00-19:00", "daily remind after 90 minutes", "daily interview 3 feb",
            "daily holidays 24 dec to 2 jan, 1 may", "daily pause until monday");

        Shown().ShouldBe(new Dictionary<string, string>
        {
            ["time"] = "07:30",
            ["days"] = "Monday,Wednesday,Friday",
            ["zone"] = "Asia/Kathmandu",
            ["hours"] = "07:00-19:00",
            ["remind"] = "90 minutes",
            ["pause"] = "30 Nov 2026",
            ["holidays"] = "24 Dec 2026 to 2 Jan 2027, 1 May 2027",
            ["interview"] = "3 Feb 2027",
        }, ignoreOrder: true);
    }

    [Theory]
    [InlineData("daily 09:00")]
    [InlineData("daily 21:15 weekends|daily pause")]
    [InlineData("daily 7:30 mon wed fri|daily zone kathmandu|daily hours 7:00-19:00|daily remind after 90 minutes|daily interview 3 feb|daily holidays 24 dec to 2 jan, 1 may|daily pause until monday")]
    public void Sent_back_as_it_is_it_changes_nothing(string said)
    {
        Say(said.Split('|'));
        var before = DailyJson.Of(_state!);
        Fill(Shown()).ShouldBeEmpty();

        DailyJson.Of(_state!).ShouldBe(before);
    }

    [Theory]
    [InlineData("time", "7 pm", "daily 7 pm weekdays")]
    [InlineData("days", "Saturday,Sunday", "daily weekends")]
    [InlineData("zone", "berlin", "daily zone berlin")]
    [InlineData("hours", "8:00 to 18:00", "daily hours 8:00-18:00")]
    [InlineData("remind", "3 hours", "daily remind after 3 hours")]
    [InlineData("pause", "Until Monday", "daily pause until monday")]
    [InlineData("pause", "2 weeks", "daily pause for 2 weeks")]
    [InlineData("pause", "I say so", "daily pause")]
    [InlineData("holidays", "24 Dec to 2 Jan,  1 May", "daily holidays 24 dec to 2 jan, 1 may")]
    [InlineData("interview", "2027-02-03", "daily interview 3 feb")]
    public void A_field_means_what_its_word_means(string field, string typed, string word)
    {
        Say("daily 09:00 weekdays");
        Fill(Shown().SetItem(field, typed)).ShouldBeEmpty();
        var filled = _state!.Settings;

        _state = null;
        Say("daily 09:00 weekdays", word);
        DailyJson.Of(_state! with { Settings = filled }).ShouldBe(DailyJson.Of(_state));
    }

    [Theory]
    [InlineData("remind")]
    [InlineData("hours")]
    [InlineData("pause")]
    [InlineData("holidays")]
    [InlineData("interview")]
    [InlineData("zone")]
    public void An_emptied_field_takes_away_what_was_set(string field)
    {
        Say(
            "daily 09:00", "daily zone kathmandu", "daily hours 7:00-19:00", "daily remind after 3 hours", "daily interview 3 feb", "daily holidays 1 may", "daily pause");
        Fill(Shown().SetItem(field, "")).ShouldBeEmpty();

        var held = Shown()[field];
        held.ShouldBe(field switch { "remind" => "off", "zone" => "Europe/Berlin", _ => "" });
    }

    [Theory]
    [InlineData("time", "soon", "Give a time such as 09:00 or 7 pm.")]
    [InlineData("time", "", "Give a time such as 09:00 or 7 pm.")]
    [InlineData("days", "", "Pick at least one day. If you want none, say daily off.")]
    [InlineData("days", "now", "Pick at least one day. If you want none, say daily off.")]
    [InlineData("zone", "Middle Earth", "I do not know that time zone. Zones look like Europe/Berlin or America/New_York.")]
    [InlineData("hours", "10:00-18:00", "Your question would fall outside those hours. Change its time first.")]
    [InlineData("hours", "18:00-8:00", "Give two times, the earlier first, such as 8:00-18:00.")]
    [InlineData("remind", "in a year", "Give up to 12 hours, such as 3 hours, or off.")]
    [InlineData("pause", "2020-01-01", "That day is not in the future.")]
    [InlineData("pause", "whenever", "Give a day such as Monday, 24 Dec or 2 weeks, or write: I say so.")]
    [InlineData("holidays", "the summer", "Give days, or first and last day, such as 24 Dec to 2 Jan, 1 May.")]
    [InlineData("interview", "yesterday", "Give a day such as 3 Feb or 2027-02-03.")]
    public void What_is_wrong_is_said_at_its_field_and_nothing_changes(string field, string typed, string expected)
    {
        Say("daily 09:00 weekdays");
        var before = DailyJson.Of(_state!);
        var fault = Fill(Shown().SetItem(field, typed).SetItem("remind", field == "remind" ? typed : "2 hours")).ShouldHaveSingleItem();

        fault.ShouldBe(new FieldFault(field, expected));
        DailyJson.Of(_state!).ShouldBe(before);
    }

    [Fact]
    public void A_zone_that_was_not_touched_still_goes_with_the_platform_and_one_that_was_typed_does_not()
    {
        Fill(Shown()).ShouldBeEmpty();
        _state!.Settings.FollowsPlatform.ShouldBeTrue();
        Fill(Shown().SetItem("zone", "kathmandu")).ShouldBeEmpty();
        (_state!.Settings.Zone, _state.Settings.FollowsPlatform).ShouldBe(("Asia/Kathmandu", false));
        Fill(Shown()).ShouldBeEmpty();
        _state!.Settings.FollowsPlatform.ShouldBeFalse();
        Fill(Shown().SetItem("zone", "")).ShouldBeEmpty();
        (_state!.Settings.Zone, _state.Settings.FollowsPlatform).ShouldBe(("Europe/Berlin", true));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        var typed = Shown().SetItem("time", "soon").SetItem("zone", "Mars").SetItem("hours", "9-17");
        var faults = Fill(typed);
        var again = DailyForm.Of(_state, Now, "Europe/Berlin").Again(typed, faults);

        faults.Select(f => f.FieldId).ShouldBe(["time", "zone"]);
        again.Fields.Where(f => f.Fault is not null).Select(f => (f.Id, f.Value)).ShouldBe([("time", "soon"), ("zone", "Mars")]);
        again.Fields.Single(f => f.Id == "hours").Value.ShouldBe("9-17");
    }

    [Fact]
    public void It_sets_up_a_question_for_someone_who_had_none_and_wakes_one_that_was_off()
    {
        Fill(Shown()).ShouldBeEmpty();
        _state!.IsOn.ShouldBeTrue();
        Say("daily off");
        Fill(Shown().SetItem("time", "10:00")).ShouldBeEmpty();

        (_state!.IsOn, _state.Next!.At).ShouldBe((true, Utc(2026, 11, 25, 9)));
    }

    [Fact]
    public void Any_words_in_any_field_are_taken_or_named() => Prop.ForAll<NonNull<string>[]>(typed =>
    {
        _state = null;
        var values = Shown().Keys.Order().Zip(typed.Select(t => t.Get)).ToImmutableDictionary(p => p.First, p => p.Second);
        var faults = Fill(values);
        return faults.IsEmpty == (_state is not null) && faults.All(f => f.Words.Length > 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_sent_form_is_a_command_about_the_daily_question() =>
        ConversationRouter.CommandIn(new IncomingContent.FormSubmitted(DailyForm.Id, Shown()), null)
            .ShouldBeOfType<Command.Daily>().Request.ShouldBeOfType<DailyRequest.Filled>();

    private static DailyTurn Turn => new(new DailyContext(Now, 0, _ => throw new InvalidOperationException("Nothing is asked here.")), "Europe/Berlin");

    private void Say(params string[] said)
    {
        foreach (var words in said)
            _state = Turn.Ask(_state, DailyPhrases.Parse(words)!).State;
    }

    private ImmutableArray<FieldFault> Fill(ImmutableDictionary<string, string> values)
    {
        var outcome = Turn.Ask(_state, new DailyRequest.Filled(values));
        _state = outcome.State;
        return outcome.Faults;
    }

    private ImmutableDictionary<string, string> Shown() => DailyForm.Of(_state, Now, "Europe/Berlin").Fields.ToImmutableDictionary(f => f.Id, f => f.Value);
}
