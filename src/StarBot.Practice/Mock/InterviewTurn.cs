using System.Collections.Immutable;
using StarBot.Interviewing.Interview;

namespace StarBot.Practice.Mock;

/// <summary>One whole turn of an interview: the input, and every reading that is quick enough to be folded into the same turn.</summary>
public static class InterviewTurn
{
    public static InterviewStep Next(InterviewState state, InterviewInput input, InterviewContext context) =>
        Fold(Interviewer.Next(state, input, context), context);

    public static InterviewStep Begin(
        ImmutableArray<PlannedQuestion> plan, InterviewMode mode, string? focus, InterviewContext context) =>
        Fold(Interviewer.Begin(plan, mode, focus, context), context);

    /// <summary>Reads where the step asks for a reading and hands it back, until the step asks for nothing more.</summary>
    private static InterviewStep Fold(InterviewStep step, InterviewContext context)
    {
        var effects = ImmutableArray.CreateBuilder<InterviewEffect>();
        var state = step.State;
        var pending = new Queue<InterviewEffect>(step.Effects);
        while (pending.TryDequeue(out var effect))
        {
            if (Answer(effect, context) is not { } reading)
            {
                effects.Add(effect);
                continue;
            }

            var next = Interviewer.Next(state, reading, context);
            state = next.State;
            foreach (var follows in next.Effects)
                pending.Enqueue(follows);
        }

        return new InterviewStep(state, effects.ToImmutable());
    }

    private static InterviewInput? Answer(InterviewEffect effect, InterviewContext context) => effect switch
    {
        InterviewEffect.Read(var version, var text, var about) => new InterviewInput.ReadingDone(version, context.Reader(text, about, context.Library)),
        InterviewEffect.Glance(var version, var text, var about) => new InterviewInput.Glanced(version, context.Glancer(text, about)),
        _ => null,
    };
}
