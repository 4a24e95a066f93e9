using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Words whose full stop does not end a sentence.</summary>
internal static class Abbreviations
{
    public static FrozenSet<string> Always { get; } = WordList.Of(
        "e.g i.e eg ie mr mrs ms dr prof vs st mt sr jr fig approx cf dept est nos vol pp ca resp incl excl");

    /// <summary>These may end a sentence; a capital after them says that they did.</summary>
    public static FrozenSet<string> Unless { get; } = WordList.Of("etc inc ltd co corp a.m p.m u.s u.k u.n ph.d b.sc m.sc jan feb mar apr jun jul aug sep sept oct nov dec");
}
