using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Interview;

/// <summary>What can come to an interview: from the candidate, from a reader, from the clock. A closed set.</summary>
public abstract record InterviewInput
{
    private InterviewInput() { }

    /// <summary>The candidate is ready for the question.</summary>
    public sealed record Start : InterviewInput;

    /// <param name="ProbeUnsent">The last follow-up has not gone out yet and can still be withdrawn.</param>
    public sealed record Said(string Id, long Stamp, string Text, bool ProbeUnsent = false) : InterviewInput;

    public sealed record Edited(string Id, string Text) : InterviewInput;

    public sealed record Deleted(string Id) : InterviewInput;

    /// <summary>The candidate is typing: wait a little longer.</summary>
    public sealed record Typing : InterviewInput;

    public sealed record Done : InterviewInput;

    public sealed record AskHint : InterviewInput;

    public sealed record NoNumbers : InterviewInput;

    /// <summary>Leave out what was just asked for: a follow-up, a self-rating.</summary>
    public sealed record Skip : InterviewInput;

    /// <summary>Another question in place of this one.</summary>
    public sealed record Another(PlannedQuestion Replacement) : InterviewInput;

    /// <summary>On to the next question; <see cref="Question"/> is used when the plan has no more.</summary>
    public sealed record NextQuestion(PlannedQuestion Question) : InterviewInput;

    /// <summary>The same question once more.</summary>
    public sealed record Again : InterviewInput;

    /// <summary>The candidate's own rating, 1 to 5.</summary>
    public sealed record Rate(int Rating) : InterviewInput;

    /// <summary>A quick reading of an unfinished answer, only to know whether to wait.</summary>
    public sealed record Glanced(int AnswerVersion, AnswerReading Reading) : InterviewInput;

    public sealed record ReadingDone(int AnswerVersion, AnswerReading Reading) : InterviewInput;

    /// <summary>What was due is due (<see cref="Timing.DueAt"/>).</summary>
    public sealed record TimeUp : InterviewInput;

    public sealed record Pause : InterviewInput;

    public sealed record Resume : InterviewInput;

    public sealed record Stop : InterviewInput;

    public sealed record SaveStory : InterviewInput;
}
