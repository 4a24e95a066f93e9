using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Words of what came of it, and of what was wrong at the start.</summary>
internal static class OutcomeWords
{
    /// <summary>Verbs of a quantity that moves: with a number they size a result.</summary>
    public static FrozenSet<string> Change { get; } = WordList.Of("""
        increased increasing reduced reducing decreased decreasing improved improving dropped dropping grew fell rose raised cut
        saved saving doubled doubling tripled tripling halved quadrupled boosted lowered shortened accelerated eliminated eliminating
        gained exceeded surpassed generated earned achieved reached hit recovered declined shrank climbed jumped went sped
        prevented preventing unblocked freed won retained
        """);

    /// <summary>Words of an outcome that was liked, or reached.</summary>
    public static FrozenSet<string> Praise { get; } = WordList.Of("""
        happy happier satisfied satisfaction appreciated appreciative thanked thankful grateful pleased delighted impressed praised
        praise success successful successfully smoothly successes relieved proud glad loved compliments compliment award
        promoted promotion positive favorably trust confidence recognition recognized recognised commended celebrated
        popular thrilled satisfying
        """);

    public static FrozenSet<string> Outcome { get; } = WordList.Of("""
        result results outcome outcomes impact consequently ultimately eventually resulted resulting led improvement
        increase reduction decrease growth savings faster better earlier sooner fewer adoption adopted agreed accepted approved launched
        delivered completed passed succeeded shipped finished live since today still now later thereafter reoccurred
        """);

    public static FrozenSet<string> Trouble { get; } = WordList.Of("""
        issue issues problem problems failing failed failure delayed delay delays complained complaining complaints complaint
        difficult conflict unhappy angry upset frustrated frustrating struggling struggled confusing confused behind late missing
        broken outage outages bug bugs slow tight unclear ambiguous limited lack lacked disagreement tension resistance hesitant
        chaos crisis short understaffed overloaded overwhelmed unfortunately manual outdated legacy messy threatened
        threatening worried crashed crashing unexpected unexpectedly
        """);
}
