namespace StarBot.Interviewing.Reading.Learned;

/// <summary>
/// What a sentence shows, as numbered features: its words and stems, its runs of words, who does what in which tense, the cue
/// phrases and counts of the lexicons, its openings. Its neighbours see the first part of the list too.
/// </summary>
internal sealed partial class SentenceFeatures(AnswerText answer, Word[] words, Clues[] clues)
{
    private const int LongestOpening = 4;
    private readonly FeatureList _list = new();

    /// <summary>Where the features of each sentence begin; those that neighbours see end at <see cref="SharedEnd"/>.</summary>
    public int[] Start { get; } = new int[clues.Length + 1];

    public int[] SharedEnd { get; } = new int[clues.Length];

    public ReadOnlySpan<uint> Own(int sentence) => _list[Start[sentence], Start[sentence + 1]];

    public ReadOnlySpan<uint> Shared(int sentence) => _list[Start[sentence], SharedEnd[sentence]];

    public static SentenceFeatures Of(AnswerText answer, Word[] words, Clues[] clues)
    {
        var features = new SentenceFeatures(answer, words, clues);
        for (var s = 0; s < clues.Length; s++)
        {
            features.Start[s] = features._list.Count;
            features.AddShared(clues[s]);
            features.SharedEnd[s] = features._list.Count;
            features.AddOwn(clues[s]);
        }

        features.Start[clues.Length] = features._list.Count;
        return features;
    }

    private void Add(Template template, uint a) => _list.Add(Hashing.Mix((uint)template, a));

    private void Add(Template template, uint a, uint b) => _list.Add(Hashing.Mix((uint)template, a, b));

    private void Add(Template template, uint a, uint b, uint c) => _list.Add(Hashing.Mix((uint)template, a, b, c));

    private void AddShared(Clues c)
    {
        var s = c.Sentence;
        for (var i = s.FirstToken; i < s.EndToken; i++)
            Add(Template.Stem, words[i].Stem);
        AddOpening(s);
        AddCues(c);
        AddCounts(c);
        AddMainClause(s);
    }

    private void AddOwn(Clues c)
    {
        var s = c.Sentence;
        for (var i = s.FirstToken; i < s.EndToken; i++)
        {
            Add(Template.Word, words[i].Spelling);
            if (i + 1 < s.EndToken)
            {
                Add(Template.Pair, words[i].Spelling, words[i + 1].Spelling);
                Add(Template.ClassPair, Coarse(i), Coarse(i + 1));
            }

            if (i + 2 < s.EndToken)
            {
                Add(Template.Skip, words[i].Spelling, words[i + 2].Spelling);
                Add(Template.Triple, Coarse(i), Coarse(i + 1), Coarse(i + 2));
            }

            if (words[i].Class is WordClass.I or WordClass.We or WordClass.Other)
                AddDoing(i, s.EndToken);
        }

        AddShape(s);
        AddEnd(s);
    }

    // Function words as they are, all others by their class: the frame of what is said.
    private uint Coarse(int i) => words[i].Class is WordClass.Content or WordClass.Number or WordClass.Past or WordClass.Base or WordClass.Gerund or WordClass.Name
        ? (uint)words[i].Class
        : words[i].Spelling;

    private void AddOpening(Sentence s)
    {
        var (frame, literal) = (1u, 1u);
        for (var i = s.FirstToken; i < Math.Min(s.EndToken, s.FirstToken + LongestOpening); i++)
        {
            frame = Hashing.Mix(frame, Coarse(i));
            literal = Hashing.Mix(literal, words[i].Spelling);
            Add(Template.OpeningFrame, frame);
            if (i < s.FirstToken + 3)
                Add(Template.Opening, literal);
        }
    }

    private void AddEnd(Sentence s)
    {
        if (s.Words == 0)
            return;
        Add(Template.LastWord, words[s.EndToken - 1].Spelling);
        if (s.Words > 1)
            Add(Template.LastPair, words[s.EndToken - 2].Spelling, words[s.EndToken - 1].Spelling);
    }

    private void AddCues(Clues c)
    {
        for (var cue = 0; cue < c.Cues.Length; cue++)
        {
            if (c.Cues[cue] <= 0)
                continue;
            Add(Template.Cue, (uint)cue);
            Add(Template.CueWeight, (uint)cue, (uint)Math.Min(4, c.Cues[cue]));
        }
    }

    private void AddCounts(Clues c)
    {
        Count(0, c.I);
        Count(1, c.We);
        Count(2, c.Mine);
        Count(3, c.Ours);
        Count(4, c.IDid);
        Count(5, c.WeDid);
        Count(6, c.IFelt);
        Count(7, c.OthersDid);
        Count(8, c.Was);
        Count(9, c.Progressive);
        Count(10, c.Change);
        Count(11, c.Praise);
        Count(12, c.Outcome);
        Count(13, c.Trouble);
        Count(14, c.Intent);
        Count(15, c.Role);
        Count(16, c.Would);
        Count(17, c.Habit);
        Count(18, c.PresentTense);
        Count(19, c.Metrics);
        Add(Template.OpeningKind, (uint)c.Opening);
        Add(Template.Told, c.I > 0 ? 1u : 0, c.We > 0 ? 1u : 0, Tense(c));
        if (c.OpensWithOutsider)
            Add(Template.Flag, 1);
        if (c.OpensWithSequence)
            Add(Template.Flag, 2);
        if (c.OpensWithOrdinal)
            Add(Template.Flag, 3);
        if (c.IsEmpty)
            Add(Template.Flag, 4);
        if (c.Change > 0 && c.Metrics > 0)
            Add(Template.Flag, 5);
    }

    private void Count(uint what, int count)
    {
        if (count != 0)
            Add(Template.Count, what, (uint)Math.Clamp(count, 0, 3));
    }

    private static uint Tense(Clues c) =>
        (c.IDid > 0 ? 1u : 0) | (c.WeDid > 0 ? 2u : 0) | (c.OthersDid > 0 ? 4u : 0) | (c.Was > 0 ? 8u : 0) | (c.PresentTense > 0 ? 16u : 0) | (c.Would > 0 ? 32u : 0);

    private void AddShape(Sentence s)
    {
        Add(Template.Length, (uint)Math.Min(8, s.Words / 5));
        var last = answer.At(s.End - 1);
        Add(Template.LastSign, last is '.' or '?' or '!' or ':' or '"' or '”' or ')' ? last : 'x');
        var (quoted, colon, money, percent, commas) = (false, false, false, false, 0);
        for (var i = s.Start; i < s.End; i++)
        {
            var c = answer.Text[i];
            quoted |= c is '"' or '“';
            colon |= c is ':';
            money |= c is '$' or '£' or '€';
            percent |= c is '%';
            commas += c is ',' ? 1 : 0;
        }

        if (quoted)
            Add(Template.Flag, 10);
        if (colon)
            Add(Template.Flag, 11);
        if (money)
            Add(Template.Flag, 12);
        if (percent)
            Add(Template.Flag, 13);
        Add(Template.Commas, (uint)Math.Min(4, commas));
        if (s.Start > 0 && IsBullet(answer.At(s.Start - 1), answer.At(s.Start - 2)))
            Add(Template.Flag, 14);
        if (s.Start > 0 && answer.Text.AsSpan(Math.Max(0, s.Start - 4), Math.Min(4, s.Start)).Contains('\n'))
            Add(Template.Flag, 15);
    }

    private static bool IsBullet(char last, char before) => last is '-' or '•' or '*' || (last == ' ' && before is '-' or '•' or '*');
}
