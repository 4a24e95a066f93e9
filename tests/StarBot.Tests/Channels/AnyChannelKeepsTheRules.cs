using FsCheck;
using FsCheck.Fluent;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Channels;
using StarBot.Practice.Daily;

namespace StarBot.Tests.Channels;

/// <summary>Random requests, shares, outages and moves between zones, on the pure turn: whatever happens, a channel's promises hold.</summary>
public class AnyChannelKeepsTheRules
{
    private static readonly string[] Words =
    [
        "daily 09:00 weekdays", "daily 22:15", "daily off", "daily on", "daily pause until monday", "daily now", "daily digest 08:30", "daily digest 23:30", "daily zone asia/kathmandu",
        "daily zone america/st_johns", "daily zone australia/lord_howe", "daily answers in thread", "daily hours 8:00-23:00", "daily holidays 24 dec to 2 jan", "daily whatever",
    ];

    [Fact]
    public void One_question_a_day_by_the_clock_one_digest_a_question_and_never_an_empty_one() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), Live).QuickCheckThrowOnFailure();

    private static void Live(int seed)
    {
        var random = new Random(seed);
        var life = new Life(random);
        for (var i = 0; i < 80; i++)
        {
            switch (random.Next(6))
            {
                case 0:
                    life.Ask(Words[random.Next(Words.Length)], isAdmin: random.Next(3) > 0);
                    break;
                case 1:
                    life.Share();
                    break;
                case 2:
                    life.Now = life.Now.AddHours(random.Next(1, 100));
                    break;
                default:
                    life.Until(life.Now.AddHours(random.Next(1, 50)));
                    break;
            }
        }

        life.Digests.ShouldBeUnique();
    }

    private sealed class Life(Random random)
    {
        private readonly List<ChannelShareRow> _shares = [];
        private readonly HashSet<DateOnly> _asked = [];
        private ChannelState? _state;
        private long _next = 1;
        private int _codes;

        public DateTimeOffset Now { get; set; } = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(500_000));

        /// <summary>The codes of the questions that had one.</summary>
        public List<string> Digests { get; } = [];

        public void Ask(string words, bool isAdmin) => Take(Turn(new Speaker(isAdmin ? "admin" : "someone", isAdmin, "Europe/Berlin")).Ask(_state, words));

        public void Share()
        {
            if (_state?.Open is not { } open || !_state.TakesShares(open.Code))
                return;
            Digests.ShouldNotContain(open.Code, "Nothing is added to a digest that is written.");
            _shares.Add(new ChannelShareRow
            {
                Workspace = "w",
                Platform = "p",
                Conversation = "C",
                Code = open.Code,
                Person = $"p{_shares.Count}",
                Name = "Ann",
                Question = open.Question.Text,
                Answer = "I did.",
                SharedAt = Now,
            });
        }

        public void Until(DateTimeOffset end)
        {
            for (var turns = 0; _state?.DueAt <= end; turns++)
            {
                turns.ShouldBeLessThan(1000, "The clock comes back for ever.");
                Now = _state.DueAt.Value > Now ? _state.DueAt.Value : Now;
                var day = _state.Daily.LastDay;
                var due = Turn(null).Due(_state);
                if (due.State!.Open?.Code is { } code && code != _state.Open?.Code)
                {
                    (due.State.Daily.LastDay > day || day is null).ShouldBeTrue("A day had two questions.");
                    _asked.Add(due.State.Open!.Day).ShouldBeTrue($"{due.State.Open.Day} had two questions.");
                    var settings = due.State.Daily.Settings;
                    settings.Allows(Schedule.Local(settings.Zone, Now).Time).ShouldBeTrue();
                    due.State.DigestDue.ShouldNotBeNull();
                }

                Take(due);
            }

            Now = end;
        }

        private ChannelTurn Turn(Speaker? by) => new(
            new DailyContext(Now, 0.5, _ => Pick()),
            new ChannelFacts("C", [.. _shares.Where(s => s.Code == _state?.Open?.Code)], $"code{_codes}", _next, KnowsAdmins: true) { By = by });

        private void Take(ChannelOutcome outcome)
        {
            if (outcome.Digest is { } digest)
            {
                _shares.ShouldContain(s => s.Code == digest.Code, "A digest has something in it.");
                outcome.Posts[(int)(digest.Number - _next)].Summary.ShouldStartWith("What people shared");
                Digests.Add(digest.Code);
            }

            if (outcome.State?.Open is { } open && open.Code == $"code{_codes}")
            {
                outcome.Posts[(int)(open.Number - _next)].Summary.ShouldStartWith("The question of the day");
                if (_state is null || outcome.State.Daily.LastDay is { } last && last == open.Day)
                    _asked.Add(open.Day);
                _codes++;
            }

            _next += outcome.Posts.Length;
            _state = outcome.State ?? _state;
            if (_state is not null)
                ChannelJson.Of(ChannelJson.StateIn(ChannelJson.Of(_state))).ShouldBe(ChannelJson.Of(_state));
        }

        private static Pick Pick() =>
            new(new PlannedQuestion("amazon", "q", "Tell me.", QuestionKind.Success, "ownership", "Ownership"), new PickReason(null, null, 1, IsDue: false, null));
    }
}
