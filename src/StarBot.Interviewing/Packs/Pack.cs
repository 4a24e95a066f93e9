namespace StarBot.Interviewing.Packs;

/// <summary>An organisation's principles with the questions that test them. Immutable; read from YAML.</summary>
public sealed record Pack(
    string Id,
    string Title,
    Uri? Source,
    IReadOnlyList<Principle> Principles,
    IReadOnlyList<FocusSet> FocusSets);

/// <summary>One principle or value that interviews test, described in our own words; <see cref="Source"/> is the organisation's own page.</summary>
/// <param name="Cues">Words and short phrases that answers and questions about this principle tend to use, lower case.</param>
public sealed record Principle(
    string Id,
    string Name,
    string Summary,
    Uri Source,
    IReadOnlyList<Question> Questions,
    IReadOnlyDictionary<Gap, IReadOnlyList<string>> Probes,
    IReadOnlyList<string> Strong,
    IReadOnlyList<string> Weak,
    IReadOnlyList<Confusion> ConfusedWith,
    IReadOnlyList<string> Cues);

/// <summary>Another principle (by id) that people take this one for, and how to tell them apart.</summary>
public sealed record Confusion(string PrincipleId, string Difference);

/// <summary>A question as an interviewer says it. It never names its principle.</summary>
public sealed record Question(string Id, string Text, QuestionKind Kind, Level Level);

/// <summary>What kind of story a question is after; "how do you" and "which principle" have expectations of their own.</summary>
public enum QuestionKind
{
    Success,
    Failure,
    Conflict,
    Ambiguity,
    HowDoYou,
    WhichPrinciple,
}

/// <summary>For whom a question is fair: anyone, someone with some years of work, someone who leads people or programmes.</summary>
public enum Level
{
    Anyone,
    Experienced,
    Leader,
}

/// <summary>A named choice of principles to practise together, such as <c>practice aws</c>.</summary>
public sealed record FocusSet(string Id, string Title, IReadOnlyList<string> PrincipleIds);

/// <summary>What an answer can lack and a probe can ask for, in no particular order; the order of worth is the interviewer's.</summary>
public enum Gap
{
    Story,
    Situation,
    Task,
    Action,
    Result,
    Metric,
    Ownership,
}

/// <summary>Something wrong in a pack: where it stands and what to do about it. Lines count from 1.</summary>
public sealed record PackFault(string File, int Line, string Problem, string Remedy)
{
    public override string ToString() => $"{File}:{Line}: {Problem} {Remedy}";
}

/// <summary>A pack was refused; <see cref="Exception.Message"/> lists every fault, a line each.</summary>
public sealed class PackRefusedException(IReadOnlyList<PackFault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    public IReadOnlyList<PackFault> Faults { get; } = faults;
}
