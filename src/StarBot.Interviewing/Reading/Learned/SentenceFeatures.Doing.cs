namespace StarBot.Interviewing.Reading.Learned;

/// <content>Who does what, and in which tense.</content>
internal sealed partial class SentenceFeatures
{
    /// <summary>After "When I was new, …" the main clause begins behind the comma; there it is said who does what.</summary>
    private void AddMainClause(Sentence s)
    {
        var first = s.FirstToken;
        if (s.Words > 3 && Subordinates(answer.Word(first)))
        {
            for (var i = first; i < Math.Min(s.EndToken - 2, first + 20); i++)
            {
                if (answer.At(answer.Tokens[i].End) != ',')
                    continue;
                first = i + 1;
                break;
            }

            Add(Template.Subordinate, words[s.FirstToken].Spelling);
        }

        var subject = -1;
        for (var i = first; i < Math.Min(s.EndToken, first + 12); i++)
        {
            var kind = words[i].Class;
            if (subject < 0 && kind is WordClass.I or WordClass.We or WordClass.Other)
                subject = (int)kind;
            if (kind is not (WordClass.Past or WordClass.State or WordClass.Auxiliary or WordClass.Present))
                continue;
            Add(Template.MainVerb, (uint)(subject + 1), words[i].Stem);
            Add(Template.MainClass, (uint)(subject + 1), (uint)kind);
            if (i + 1 < s.EndToken)
                Add(Template.MainVerbNext, (uint)(subject + 1), words[i].Spelling, Coarse(i + 1));
            return;
        }

        Add(Template.MainClass, (uint)(subject + 1), 99);
    }

    private static bool Subordinates(ReadOnlySpan<char> word) => word is
        "when" or "while" or "as" or "after" or "before" or "because" or "since" or "if" or "once" or "during" or "in" or "at" or "on" or "although" or "though"
        or "with" or "by" or "for" or "from" or "within" or "over" or "until" or "instead" or "to" or "two" or "three" or "last" or "given" or "due" or "besides" or "despite" or "then" or "so";

    // "I (then, quickly, have) built": looks past adverbs and auxiliaries for the verb.
    private void AddDoing(int subject, int end)
    {
        var who = (uint)words[subject].Class;
        var aux = 0u;
        for (var i = subject + 1; i < Math.Min(subject + 5, end); i++)
        {
            switch (words[i].Class)
            {
                case WordClass.Adverb:
                    continue;
                case WordClass.Auxiliary:
                    aux = Hashing.Mix(aux, words[i].Spelling);
                    Add(Template.WhoAux, who, aux);
                    continue;
                default:
                    Add(Template.WhoVerb, who, words[i].Stem);
                    Add(Template.WhoVerbClass, who, aux, (uint)words[i].Class);
                    if (i + 1 < end)
                        Add(Template.WhoVerbNext, who, words[i].Stem, Coarse(i + 1));
                    return;
            }
        }
    }
}
