using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Words that tell how something is told: habits, suppositions, order, manner.</summary>
internal static class TalkWords
{
    public static FrozenSet<string> Would { get; } = WordList.Of("would i'd we'd wouldn't could might");

    public static FrozenSet<string> Habit { get; } = WordList.Of(
        "always usually often typically generally normally regularly whenever sometimes never every tend tends anyone everyone people");

    public static FrozenSet<string> Sequence { get; } = WordList.Of(
        "first firstly second secondly third thirdly then next finally afterwards lastly additionally immediately instead");

    public static FrozenSet<string> Adverb { get; } = WordList.Of("""
        then also first second third next finally once soon again never ever still therefore thus afterwards afterward so just
        even further instead later now together myself personally always often ultimately and all both actually
        """);
}
