namespace StarBot.Interviewing.Reading;

/// <summary>The headings that some candidates write over the parts themselves: "Situation:", "**Action**", "R - ".</summary>
internal static class Headings
{
    /// <summary>The part that a heading at this token names, and the first token after it; null when there is none.</summary>
    public static (StarPart Part, int FirstToken)? At(AnswerText answer, int token, int end)
    {
        if (PartOf(answer, token) is not { } part)
            return null;

        var after = answer.Tokens[token].End;
        while (answer.At(after) is '*' or '_' or ' ')
            after++;
        var alone = after >= end || answer.At(after) is '\n' or '\r';
        var marked = answer.At(after) is ':' or '–' or '—' || (answer.At(after) == '-' && answer.At(after + 1) == ' ');
        // "Action speaks louder." is a sentence, not a heading; so is a lone "a".
        return marked || (alone && answer.Tokens[token].End - answer.Tokens[token].Start > 1) ? (part, token + 1) : null;
    }

    private static StarPart? PartOf(AnswerText answer, int token) => answer.Word(token) switch
    {
        "situation" or "context" or "background" or "s" => StarPart.Situation,
        "task" or "tasks" or "goal" or "t" => StarPart.Task,
        "action" or "actions" or "activity" or "a" => StarPart.Action,
        "result" or "results" or "outcome" or "impact" or "r" => StarPart.Result,
        _ => null,
    };
}
