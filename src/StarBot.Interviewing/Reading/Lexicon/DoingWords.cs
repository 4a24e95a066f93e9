using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Verbs: what someone did, the state something was in, what is meant to be done.</summary>
internal static class DoingWords
{
    /// <summary>Irregular pasts of doing; regular ones are known by their ending.</summary>
    public static FrozenSet<string> Did { get; } = WordList.Of("""
        led built wrote rewrote ran made took gave sent spoke met brought taught set put went came drove drew found held kept
        chose cut sold bought began broke did got read reread told said asked showed spent spread stood sat split swept
        sought rebuilt redid reset undid wove dug fought flew rode sang shook shut struck swapped understood underwent withdrew
        let laid paid left called pulled threw wound bound caught dealt fed hid hit hung lent lit lost overcame overhauled oversaw
        presented rang rose sank shot slept slid stuck stole swore swam tore woke won quit bid cast
        """);

    /// <summary>Pasts that tell how things were or what went on inside the teller, not what was done.</summary>
    public static FrozenSet<string> State { get; } = WordList.Of("""
        was were been had knew felt thought wanted needed realized realised noticed believed liked seemed became meant
        existed remained contained consisted belonged depended lacked faced worked joined hoped expected struggled loved hated
        understood saw heard wasn't weren't hadn't supposed tasked assigned required used involved hired based received appeared
        enjoyed disliked feared worried wondered cared wished regretted preferred trusted remembered
        owned served stayed lived studied graduated
        """);

    /// <summary>Bare forms that open a note-style task: "Reduce the waiting time before the summer."</summary>
    public static FrozenSet<string> Base { get; } = WordList.Of("""
        achieve align analyze analyse apply assess avoid bring build calm change check choose clarify clean close collect complete
        convince convert coordinate create cut decide define deliver deploy design determine develop diagnose document drive
        eliminate enable ensure establish evaluate expand figure find finish fix gather get give guide handle help hit hold
        identify implement improve increase integrate introduce investigate keep launch lead learn limit lower maintain make
        manage meet migrate minimize minimise modernize move negotiate onboard optimize optimise organize organise own persuade
        plan prepare present preserve prevent prioritize prioritise protect prove provide raise rebuild recover redesign
        reduce refactor repair replace resolve restore retain rewrite run save scale secure sell serve set ship simplify solve
        speed stabilize stabilise standardize stop streamline support take teach test track train transform turn unblock
        understand update upgrade validate win write answer ask call come contact discuss explain follow go listen look offer
        reach respond review say see send show speak start talk tell treat try use visit wait work
        """);

    public static FrozenSet<string> Intent { get; } = WordList.Of("""
        goal goals task objective objectives aim mission mandate responsibility responsibilities responsible requirement
        deadline expected must needed need accountable challenge target assignment asked tasked charged wanted assigned
        """);

    public static FrozenSet<string> Auxiliary { get; } = WordList.Of(
        "have had has did do be been being am is are was were could can should might may will just even both all");

    /// <summary>Present-tense verbs that tell habits and principles rather than an event.</summary>
    public static FrozenSet<string> Present { get; } = WordList.Of("""
        am is are has have do does i'm we're it's that's don't doesn't isn't aren't think believe try tries like likes use uses
        make makes want wants need needs know knows prefer value enjoy love ask asks take takes look looks keep keeps feel feels
        work works go goes find finds start starts handle check read listen means mean can let lets
        """);

    /// <summary>Words in -ed that are not a past.</summary>
    public static FrozenSet<string> NotPast { get; } = WordList.Of("""
        need speed feed indeed bed hundred red exceed proceed succeed seed shed embed breed bleed weed deed creed greed
        wicked naked sacred kindred biased unprecedented unexpected limited complicated detailed experienced advanced
        dedicated related unrelated overwhelmed interested frustrated motivated concerned qualified talented
        """);
}
