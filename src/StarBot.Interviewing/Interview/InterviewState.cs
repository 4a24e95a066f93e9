using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;

namespace StarBot.Interviewing.Interview;

/// <summary>Everything an interview has to remember between two turns. Immutable, and stored as JSON in <see cref="Format"/> 1.</summary>
public sealed record InterviewState
{
    public int Format { get; init; } = 1;

    public Phase Phase { get; init; } = Phase.Asking;

    /// <summary>Where <see cref="Phase.Paused"/> goes back to.</summary>
    public Phase PausedFrom { get; init; } = Phase.Asking;

    public InterviewMode Mode { get; init; }

    /// <summary>What was asked for ("ownership", "aws"), so that the next question comes from the same set; null for any.</summary>
    public string? Focus { get; init; }

    public required ImmutableArray<PlannedQuestion> Plan { get; init; }

    public int Index { get; init; }

    /// <summary>The answer as it came, ordered by the platform's own stamps.</summary>
    public ImmutableArray<Utterance> Answer { get; init; } = [];

    /// <summary>Rises with every change of <see cref="Answer"/>; a reading of an older version is not used.</summary>
    public int AnswerVersion { get; init; }

    /// <summary>The answer so far was read as complete, so there is less to wait for.</summary>
    public bool CompleteSoFar { get; init; }

    public ImmutableArray<AskedProbe> Probes { get; init; } = [];

    /// <summary>The candidate has no numbers; how to estimate them was explained once.</summary>
    public bool EstimateExplained { get; init; }

    /// <summary>The candidate wants no more follow-ups on this question.</summary>
    public bool ProbingOver { get; init; }

    public int Hints { get; init; }

    /// <summary>From <see cref="Phase.Reflecting"/> on: what will be, or was, said about the answer.</summary>
    public AnswerCritique? Critique { get; init; }

    public bool SelfRatingAsked { get; init; }

    public int? SelfRating { get; init; }

    /// <summary>The answer was edited after its critique; a new reading is on offer.</summary>
    public bool EditedAfterCritique { get; init; }

    public bool StorySaved { get; init; }

    public ImmutableArray<Outcome> Outcomes { get; init; } = [];

    /// <summary>When the present question or follow-up was put, or the present phase began.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When the question itself was put: live mode counts from here.</summary>
    public DateTimeOffset AskedAt { get; init; }

    /// <summary>When the candidate last wrote, or was seen typing.</summary>
    public DateTimeOffset HeardAt { get; init; }

    public PlannedQuestion Question => Plan[Index];

    public bool IsLast => Index == Plan.Length - 1;

    public bool IsMock => Plan.Length > 1;

    /// <summary>The answer as one text: each message on a line of its own.</summary>
    public string AnswerText => string.Join('\n', Answer.Select(u => u.Text));

    public bool IsOver => Phase is Phase.Finished or Phase.Expired;
}

/// <summary>Where an interview stands. Rules in <see cref="TransitionTable"/>.</summary>
public enum Phase
{
    /// <summary>A question is ready; the candidate is not yet.</summary>
    Asking,

    /// <summary>The question is put and the answer is coming in.</summary>
    Listening,

    /// <summary>The answer is with a reader.</summary>
    Reading,

    /// <summary>A follow-up is put and nothing was said to it yet.</summary>
    Probing,

    /// <summary>The candidate may rate the answer before the critique.</summary>
    Reflecting,

    /// <summary>The critique is given.</summary>
    Critiqued,

    /// <summary>After the last question of a mock interview: the candidate practises questions to the interviewer.</summary>
    TurningTables,

    Paused,
    Finished,
    Expired,
}

/// <summary>Practice coaches on the way; live is timed, gives no hints, and keeps every critique for the debrief.</summary>
public enum InterviewMode
{
    Practice,
    Live,
}

/// <summary>A question as it will be asked. The text is kept so that a changed pack breaks nothing under way.</summary>
public sealed record PlannedQuestion(string PackId, string QuestionId, string Text, QuestionKind Kind, string PrincipleId, string PrincipleName)
{
    /// <summary>What whoever put the question wants to find again with its answer; nothing here looks at it.</summary>
    public string? Origin { get; init; }
}

/// <summary>One message of an answer. <see cref="Stamp"/> is the platform's own, in microseconds, and orders the messages.</summary>
public sealed record Utterance(string Id, long Stamp, string Text);

/// <summary>A follow-up that was put, and which gap it was for.</summary>
public sealed record AskedProbe(Gap Gap, string Text);

/// <summary>A question that is done with: its critique, the candidate's own rating and how long the answer took.</summary>
public sealed record Outcome(PlannedQuestion Question, AnswerCritique Critique, int? SelfRating, int Seconds);
