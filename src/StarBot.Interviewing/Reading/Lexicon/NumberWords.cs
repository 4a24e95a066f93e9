using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>Quantities written as words, and the units that say what kind of quantity it is.</summary>
internal static class NumberWords
{
    public static FrozenDictionary<string, double> Values { get; } = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["dozen"] = 12,
        ["hundreds"] = 100,
        ["thousands"] = 1e3,
        ["millions"] = 1e6,
        ["billions"] = 1e9,
        ["dozens"] = 24,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> TimeUnits { get; } = WordList.Of("""
        second seconds sec secs minute minutes min mins hour hours hr hrs day days night nights week weeks month months quarter
        quarters year years yr yrs decade decades ms millisecond milliseconds sprint sprints semester semesters weekend weekends
        """);

    public static FrozenSet<string> Currencies { get; } = WordList.Of(
        "dollar dollars usd euro euros eur pound pounds gbp rupee rupees inr lakh crore yen yuan cents bucks francs chf cad aud");

    public static FrozenSet<string> RatingUnits { get; } = WordList.Of("star stars point points score rating gpa nps csat marks");

    /// <summary>Single words that are a ratio by themselves.</summary>
    public static FrozenSet<string> Ratios { get; } = WordList.Of(
        "doubled doubling tripled tripling halved halving quadrupled twofold threefold tenfold twice triple half double");

    /// <summary>Words before a number in words that make it a name: "day one", "wave three", "phases two and three".</summary>
    public static FrozenSet<string> NamingInWords { get; } = WordList.Of(
        "day week month year night wave phases round platform gate term sprint lap set act bay ward table seat lane line shift attempt number plan case unit block zone team group");

    /// <summary>Words before a number that make it a name, not a quantity.</summary>
    public static FrozenSet<string> Naming { get; } = WordList.Of("""
        version phase step level tier chapter grade part page section room floor gate type class model stage priority option
        number no sev severity windows python java office iso figure round top
        """);
}
