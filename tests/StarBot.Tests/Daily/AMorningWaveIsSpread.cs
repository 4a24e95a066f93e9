using StarBot.Practice.Messages;
using StarBot.Tests.Turns;

namespace StarBot.Tests.Daily;

/// <summary>10,000 people have chosen nine o'clock: their questions go out within the platforms' limits, all of them, and replies in between go out too.</summary>
public class AMorningWaveIsSpread
{
    private const int People = 10_000;

    /// <summary>As many conversations as the outbox has under way.</summary>
    private const int AtOnce = 256;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task In_a_slack_workspace_with_five_messages_a_second()
    {
        var time = new SettableTime();
        var pacing = new StarBot.Slack.Pacing(time);
        var wave = await SendAsync(time, (person, token) => pacing.WaitAsync("T1", $"D{person}", token), sayEvery: TimeSpan.FromSeconds(30));

        wave.Took.ShouldBe(TimeSpan.FromMinutes(41.5), TimeSpan.FromMinutes(1));
        wave.MostIn(TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(301);
        wave.LongestReply.ShouldBeLessThan(TimeSpan.FromSeconds(6));
        wave.Attempts.ShouldBeLessThan(3 * People, "What has to wait comes back when its turn is, not all of it again and again.");
    }

    [Fact]
    public async Task In_a_teams_tenant_with_thirty_messages_a_second()
    {
        var time = new SettableTime();
        var pacing = new StarBot.Teams.Connector.Pacing(time);
        var wave = await SendAsync(time, (person, token) => pacing.WaitAsync("tenant", $"c{person}", token), sayEvery: TimeSpan.FromSeconds(10));

        wave.Took.ShouldBe(TimeSpan.FromMinutes(7), TimeSpan.FromMinutes(0.5));
        wave.MostIn(TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(50);
        wave.LongestReply.ShouldBeLessThan(TimeSpan.FromSeconds(5));
        wave.Attempts.ShouldBeLessThan(3 * People, "What has to wait comes back when its turn is, not all of it again and again.");
    }

    /// <summary>Sends as the outbox does: so many at once, the earliest due first; what the platform puts off waits until then.</summary>
    private static async Task<Wave> SendAsync(SettableTime time, Func<int, CancellationToken, Task> paced, TimeSpan sayEvery)
    {
        var wave = new Wave(time.Now);
        var waiting = new PriorityQueue<int, DateTimeOffset>(Enumerable.Range(0, People).Select(person => (person, time.Now)));
        var underWay = new List<Task<(int Person, TimeSpan? Wait)>>();
        var nextSaid = time.Now + sayEvery;
        while (waiting.Count + underWay.Count > 0 && time.Now - wave.Began < TimeSpan.FromHours(2))
        {
            if (time.Now >= nextSaid)
            {
                waiting.Enqueue(wave.Say(time.Now), time.Now);
                nextSaid += sayEvery;
            }

            while (underWay.Count < AtOnce && waiting.TryPeek(out var person, out var due) && due <= time.Now)
            {
                waiting.Dequeue();
                wave.Attempts++;
                underWay.Add(TryAsync(person));
            }

            foreach (var done in underWay.Where(t => t.IsCompleted).ToList())
            {
                underWay.Remove(done);
                var (person2, wait) = await done;
                if (wait is { } later)
                    waiting.Enqueue(person2, time.Now + later);
                else
                    wave.Sent(person2, time.Now);
            }

            if (underWay.Count < AtOnce && waiting.TryPeek(out _, out var next) && next <= time.Now)
                continue;
            time.Now += Tick;
            await Task.Yield();
        }

        return wave;

        async Task<(int, TimeSpan?)> TryAsync(int person)
        {
            try
            {
                await paced(person, TestContext.Current.CancellationToken);
                return (person, null);
            }
            catch (TryLaterException e)
            {
                return (person, e.Wait);
            }
        }
    }

    private sealed class Wave(DateTimeOffset began)
    {
        private readonly List<DateTimeOffset> _sent = [];
        private readonly Dictionary<int, DateTimeOffset> _said = [];
        private int _asked;

        public DateTimeOffset Began => began;

        public int Attempts { get; set; }

        public TimeSpan LongestReply { get; private set; }

        /// <summary>Until the last question was out; everybody's was.</summary>
        public TimeSpan Took
        {
            get
            {
                _asked.ShouldBe(People);
                return _sent[^1] - began;
            }
        }

        /// <summary>Somebody else writes and gets a reply.</summary>
        public int Say(DateTimeOffset now)
        {
            var person = People + _said.Count;
            _said[person] = now;
            return person;
        }

        public void Sent(int person, DateTimeOffset now)
        {
            _sent.Add(now);
            if (!_said.TryGetValue(person, out var said))
                _asked++;
            else if (now - said > LongestReply)
                LongestReply = now - said;
        }

        public int MostIn(TimeSpan length)
        {
            var (most, first) = (0, 0);
            for (var last = 0; last < _sent.Count; last++)
            {
                while (_sent[last] - _sent[first] >= length)
                    first++;
                most = Math.Max(most, last - first + 1);
            }

            return most;
        }
    }
}
