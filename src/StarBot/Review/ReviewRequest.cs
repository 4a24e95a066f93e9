using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Review;

/// <summary>An answer to be reviewed; a line of <c>--jsonl</c>. Everything but the answer may be left out.</summary>
public sealed record ReviewRequest(string? Id, string? Question, string? Principle, string? Answer);

/// <summary>An answer as it was read, with the critique and what an interviewer would ask next.</summary>
/// <param name="Principles">Those that the answer could serve; those that the question tests when there is no answer.</param>
public sealed record ReviewedAnswer(
    string? Id,
    AnswerReading Reading,
    AnswerCritique Critique,
    AskedProbe? NextProbe,
    IReadOnlyList<PrincipleFit> Principles);

/// <summary>No principle, or more than one, goes by the name that was asked for.</summary>
public sealed class UnknownPrincipleException(string typed, IReadOnlyList<Principle> candidates, bool isAmbiguous)
    : Exception($"{(isAmbiguous ? "Several principles fit" : "No principle is called")} \"{typed}\". It can be one of {string.Join(", ", candidates.Select(p => p.Name))}.");
