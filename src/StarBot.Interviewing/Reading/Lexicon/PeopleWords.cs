using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Who acts: "I", "we", and the people around them.</summary>
internal static class PeopleWords
{
    public static FrozenSet<string> I { get; } = WordList.Of("i i'd i've i'm i'll myself");

    public static FrozenSet<string> We { get; } = WordList.Of("we we'd we've we're we'll ourselves");

    public static FrozenSet<string> Ours { get; } = WordList.Of("our ours us");

    public static FrozenSet<string> Mine { get; } = WordList.Of("my mine me");

    /// <summary>Someone other than the candidate; in the last sentences their word is an outcome, in the first a setting.</summary>
    public static FrozenSet<string> Outsider { get; } = WordList.Of("""
        he she they them him her it this that these those there
        customer customers client clients user users guest guests patient patients student students pupil pupils parent parents
        boss manager managers director supervisor ceo stakeholder stakeholders colleague colleagues coworker coworkers
        teammate teammates team teams company management leadership owner owners vendor vendors supplier suppliers
        department professor teacher shop store business project system product feature event campaign
        """);

    public static FrozenSet<string> Roles { get; } = WordList.Of("""
        intern internship engineer developer analyst manager lead consultant assistant coordinator designer nurse teacher
        waiter waitress barista cashier salesperson representative rep accountant architect administrator supervisor
        director specialist technician clerk volunteer student undergraduate trainee apprentice freelancer officer
        planner buyer driver operator receptionist tutor researcher scientist tester programmer
        role position job semester degree university college school course startup employer
        """);
}
