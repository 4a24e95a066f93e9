using System.Collections.Immutable;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Interviewing.Interview;

/// <summary>What an interview wants done. A closed set; the order of a step's effects is the order in which they are carried out.</summary>
public abstract record InterviewEffect
{
    private InterviewEffect() { }

    public sealed record Say(Saying What) : InterviewEffect;

    /// <summary>Read the whole answer; the reading comes back as <see cref="InterviewInput.ReadingDone"/>.</summary>
    public sealed record Read(int AnswerVersion, string Answer, ReadingContext Context) : InterviewEffect;

    /// <summary>Read what there is so far, by the quick reader; comes back as <see cref="InterviewInput.Glanced"/>.</summary>
    public sealed record Glance(int AnswerVersion, string Answer, ReadingContext Context) : InterviewEffect;

    /// <summary>Take back the last follow-up, which has not gone out.</summary>
    public sealed record WithdrawProbe : InterviewEffect;

    /// <param name="Outcome">Null when the interview ended before the answer was read.</param>
    public sealed record KeepAnswer(PlannedQuestion Question, string Answer, Outcome? Outcome) : InterviewEffect;

    public sealed record KeepStory(string Answer, Outcome Outcome) : InterviewEffect;
}

/// <summary>What the interviewer says, as meaning; the words are chosen outside. A closed set.</summary>
public abstract record Saying
{
    private Saying() { }

    /// <summary>A live interview is about to begin.</summary>
    public sealed record Ready(int Questions, TimeSpan TimePerQuestion) : Saying;

    public sealed record Question(PlannedQuestion What, int Number, int Of, InterviewMode Mode, TimeSpan? TimeLimit, bool IsRetry) : Saying;

    /// <param name="Heard">Words of the candidate's that show what was heard, or null.</param>
    public sealed record Probe(Gap Gap, string Text, string? Heard) : Saying;

    public sealed record HowToEstimate(string Text) : Saying;

    public sealed record Hint(string Text) : Saying;

    public sealed record AskSelfRating : Saying;

    /// <param name="Before">The critique of the last try at the same question, to show what changed.</param>
    public sealed record Critique(AnswerCritique What, int? SelfRating, AnswerCritique? Before, bool MoreToCome) : Saying
    {
        /// <summary>The answer that the critique is about, where a face may set it out by part; empty where it is no longer at hand.</summary>
        public string Answer { get; init; } = "";
    }

    public sealed record Debrief(DebriefReport What) : Saying;

    public sealed record AskForQuestions : Saying;

    public sealed record QuestionsReviewed(CandidateQuestionsReview What) : Saying;

    /// <summary>The answer was changed after its critique.</summary>
    public sealed record OfferNewReading : Saying;

    public sealed record StorySaved(string Principle) : Saying;

    public sealed record NothingHeardYet : Saying;

    /// <summary>Words came that cannot be taken here; nothing changed.</summary>
    public sealed record NotNow(Phase Phase, InterviewMode Mode, string Asked) : Saying;

    public sealed record AnswerUnderWay : Saying;

    public sealed record TimeIsUp : Saying;

    public sealed record Paused : Saying;

    /// <summary>Back again: what was last asked.</summary>
    public sealed record Resumed(string LastAsked, bool IsProbe) : Saying;

    public sealed record Stopped(int Answered, bool KeptUnread) : Saying;

    public sealed record Expired(string QuestionText, bool HadAnswer) : Saying;
}

/// <summary>A new state and what to do, in order.</summary>
public sealed record InterviewStep(InterviewState State, ImmutableArray<InterviewEffect> Effects);
