using BenchmarkDotNet.Attributes;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Benchmarks;

/// <summary>How long an answer of about three hundred words takes, and what it allocates.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private static readonly ReadingContext Context = new(ThisYear: 2026);

    private readonly PackLibrary _library = PackLibrary.Of(BuiltInPacks.Amazon);
    private AnswerReading _reading = null!;
    private CritiqueContext _asked = null!;

    [GlobalSetup]
    public void Read()
    {
        _reading = AnswerReader.Read(Answer, Context, _library);
        _asked = new CritiqueContext("", null, _library.Principles[0], LengthTarget.Default, Trade.Other);
    }

    [Benchmark(Description = "reading, principles included")]
    public AnswerReading Reading() => AnswerReader.Read(Answer, Context, _library);

    [Benchmark(Description = "critique of the reading")]
    public AnswerCritique Critique() => Critic.Write(_reading, _asked);

    private const string Answer = """
        In the autumn of 2024 I was the night lead of a parcel depot near the harbour. We had about sixty people a shift, and for three
        weeks in a row the last two lorries had left late. The customers in the north got their parcels a day after the promise, and
        the depot paid a penalty of 1,200 euros for each late lorry. My manager was away, and the regional office wanted the problem gone
        before the holiday season began. My task was to get both lorries out by half past four every night, without hiring anyone.

        I first wanted to know where the time went. I walked along the belt for two nights with a notebook and wrote down what each
        station did every ten minutes. I found that the scanners at the north gate stood idle between one and two, because the parcels for
        the north came down the belt last. I asked the day shift's planner why that was, and learned that the order of the unloading
        was set years ago for a customer who has left since. I drew up a new order, tried it on a table with paper slips, and showed it to
        the four people who drive the forklifts. Two of them were against it, because it meant longer ways for them. I changed the plan
        so that they could swap sides at midnight, and we agreed to try it for one week.

        On the first night I stood at the gate myself and timed each lorry. When a pallet got stuck at two o'clock, I moved three people
        over from packing and wrote down how long it took, so that we would know what it cost. In the second week I taught the
        other two leads how to read the list.

        By the end of that month, both lorries left on time on nineteen of twenty nights. The penalties fell from 7,200 euros to 1,200. The
        depot in the next town took over our order of unloading in January. I learned that I should ask why a rule is there before I work around it.
        """;
}
