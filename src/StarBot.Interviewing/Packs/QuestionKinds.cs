namespace StarBot.Interviewing.Packs;

/// <summary>What kind of question someone was asked, told from its words when it is in no pack.</summary>
public static class QuestionKinds
{
    /// <summary>One of the two kinds with expectations of their own, or null when it is neither.</summary>
    public static QuestionKind? Of(string question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = question.Trim().ToLowerInvariant();
        if (words.StartsWith("how do you ", StringComparison.Ordinal) || words.StartsWith("how would you ", StringComparison.Ordinal))
            return QuestionKind.HowDoYou;
        return words.Contains("which") && words.Contains("principle") ? QuestionKind.WhichPrinciple : null;
    }
}
