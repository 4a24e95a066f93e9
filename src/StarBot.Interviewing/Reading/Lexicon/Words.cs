using System.Collections.Frozen;

namespace StarBot.Interviewing.Reading.Lexicon;

/// <summary>All single-word lexicons in one table, so that a word of an answer is looked up once.</summary>
internal static class Words
{
    private static readonly FrozenDictionary<string, Trait>.AlternateLookup<ReadOnlySpan<char>> Table =
        Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The traits of a lower-case word; unlisted words are known by their ending.</summary>
    public static Trait TraitsOf(ReadOnlySpan<char> word)
    {
        var traits = Table.TryGetValue(word, out var listed) ? listed : Trait.None;
        if (word.Length > 3 && word.EndsWith("ed") && (traits & (Trait.State | Trait.NotPast)) == Trait.None)
            traits |= Trait.Did;
        if (word.Length > 4 && word.EndsWith("ly"))
            traits |= Trait.Adverb;
        return traits;
    }

    private static FrozenDictionary<string, Trait> Build()
    {
        var table = new Dictionary<string, Trait>(StringComparer.Ordinal);
        void Add(Trait trait, IEnumerable<string> words)
        {
            foreach (var word in words)
                table[word] = table.GetValueOrDefault(word) | trait | Trait.Known;
        }

        Add(Trait.I, PeopleWords.I);
        Add(Trait.We, PeopleWords.We);
        Add(Trait.Mine, PeopleWords.Mine);
        Add(Trait.Ours, PeopleWords.Ours);
        Add(Trait.Outsider, PeopleWords.Outsider);
        Add(Trait.Role, PeopleWords.Roles);
        Add(Trait.Did, DoingWords.Did);
        Add(Trait.State, DoingWords.State);
        Add(Trait.Base, DoingWords.Base);
        Add(Trait.Intent, DoingWords.Intent);
        Add(Trait.Auxiliary, DoingWords.Auxiliary);
        Add(Trait.Present, DoingWords.Present);
        Add(Trait.NotPast, DoingWords.NotPast);
        Add(Trait.Change, OutcomeWords.Change);
        Add(Trait.Praise, OutcomeWords.Praise);
        Add(Trait.Outcome, OutcomeWords.Outcome);
        Add(Trait.Trouble, OutcomeWords.Trouble);
        Add(Trait.Would, TalkWords.Would);
        Add(Trait.Habit, TalkWords.Habit);
        Add(Trait.Sequence, TalkWords.Sequence);
        Add(Trait.Vague, TalkWords.Vague);
        Add(Trait.Adverb, TalkWords.Adverb);
        Add(Trait.Number, NumberWords.Values.Keys);
        Add(Trait.TimeUnit, NumberWords.TimeUnits);
        Add(Trait.Function, FunctionWords.English);
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
