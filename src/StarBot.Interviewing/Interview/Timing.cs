namespace StarBot.Interviewing.Interview;

/// <summary>When an interview wants to be woken. A function of the state alone, so that time is data and survives a restart.</summary>
public static class Timing
{
    /// <summary>The moment at which <see cref="InterviewInput.TimeUp"/> is due, or null when nothing is.</summary>
    public static DateTimeOffset? DueAt(InterviewState state, InterviewSettings settings) => state.Phase switch
    {
        Phase.Listening when state.Answer.Length > 0 => Earlier(state.HeardAt + PatienceFor(state, settings), LiveEnd(state, settings)),
        Phase.Listening or Phase.Probing => Earlier(state.Since + settings.Expiry, LiveEnd(state, settings)),
        Phase.TurningTables when state.Answer.Length > 0 => state.HeardAt + settings.Patience,
        Phase.Asking or Phase.TurningTables or Phase.Critiqued => state.Since + settings.Expiry,
        Phase.Reading => state.Since + settings.ReadingWait,
        Phase.Paused => state.Since + settings.PausedExpiry,
        Phase.Reflecting => state.Since + settings.SelfRatingWait,
        _ => null,
    };

    /// <summary>True when live mode's time for the question has run out.</summary>
    public static bool LiveTimeIsOver(InterviewState state, InterviewContext context) =>
        LiveEnd(state, context.Settings) <= context.Now;

    private static TimeSpan PatienceFor(InterviewState state, InterviewSettings settings) =>
        state.CompleteSoFar ? settings.PatienceWhenComplete : settings.Patience;

    private static DateTimeOffset? LiveEnd(InterviewState state, InterviewSettings settings) =>
        state.Mode == InterviewMode.Live ? state.AskedAt + settings.LiveLimit : null;

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset? other) => other < one ? other.Value : one;
}
