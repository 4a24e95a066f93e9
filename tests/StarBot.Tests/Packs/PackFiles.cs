using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

/// <summary>A small pack without fault, for tests to break in one place.</summary>
public static class PackFiles
{
    public const string Head = """
        id: harbour
        title: Our values
        source: https://example.org/values
        focus-sets:
          - id: short
            title: A short one
            principles: [care]
        """;

    public const string Care = """
        id: care
        name: Take Care
        summary: Look after people and things.
        source: https://example.org/values#care
        cues: [kind, gently]
        questions:
          - id: care-01
            text: Whom did you help today?
            kind: success
            level: anyone
        probes:
          result:
            - What came of it?
        strong:
          - Names the person.
        weak:
          - Speaks in general.
        """;

    /// <summary>Reads the pack with one text in the principle's file replaced.</summary>
    public static Pack ReadCare(string what = "", string with = "") => Read(Head, Broken(Care, what, with));

    public static Pack ReadHead(string what, string with) => Read(Broken(Head, what, with), Care);

    public static Pack Read(string head, params string[] principles) =>
        PackReader.Read([new("pack.yaml", head), .. principles.Select((text, i) => new PackFile($"care{(i == 0 ? "" : i + 1)}.yaml", text))]);

    public static IReadOnlyList<PackFault> FaultsOf(Func<Pack> read) => Should.Throw<PackRefusedException>(() => read()).Faults;

    // A replacement that finds nothing would make a test pass or fail for the wrong reason.
    private static string Broken(string text, string what, string with)
    {
        if (what.Length == 0)
            return text;
        text.ShouldContain(what);
        return text.Replace(what, with);
    }
}
