using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Words that tell how something is told: habits, suppositions, order, manner.</summary>
internal static class TalkWords
{
    public static FrozenSet<string> Would { get; } = WordList.Of("would i'd we'd wouldn't could might");

    public static FrozenSet<string> Habit { get; } = WordList.Of(
        "always usually often typically generally normally regularly whenever sometimes never every tend tends anyone everyone people");

    /// <summary>Words that could stand in any answer: a sentence of nothing else tells nothing.</summary>
    public static FrozenSet<string> Vague { get; } = WordList.Of("""
        interesting great amazing nice good fine cool awesome wonderful special big fun hard experience time times thing things stuff
        way ways lot lots bit everybody everyone somebody someone something anything whole overall quite rather pretty much many
        involved enjoyed enjoy honest say said journey moment kind sort part different lots really life
        """);

    public static FrozenSet<string> Sequence { get; } = WordList.Of(
        "first firstly second secondly third thirdly then next finally afterwards lastly additionally immediately instead");

    public static FrozenSet<string> Adverb { get; } = WordList.Of("""
        then also first second third next finally once soon again never ever still therefore thus afterwards afterward so just
        even further instead later now together myself personally always often ultimately and all both actually
        """);
}
