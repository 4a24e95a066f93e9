using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StarBot.Interviewing.Critique;

/// <summary>The few words by which the critic itself tells a reason, a lasting result and who acts.</summary>
internal static class Cues
{
    // Linear in the length of the text, whatever the text.
    private const RegexOptions Plainly = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Why a step was taken, or what it met.</summary>
    public static Regex Reason { get; } = new(
        @"\b(because|since|so that|so i|in order to|to make sure|to ensure|to see|to find|to avoid|to understand|instead|rather than|but|however|although|though|despite|until|that way|which meant|the reason|reali[sz]ed|decided|discovered)\b",
        Plainly);

    /// <summary>What was learned, or is different since.</summary>
    public static Regex Lasting { get; } = new(
        @"\b(learn(ed|t)?|lesson|taught|reali[sz]ed|next time|since then|ever since|from then on|from now on|now|still|nowadays|today|these days|permanent(ly)?|became (a|the|our)|adopted|standard|to this day)\b",
        Plainly);

    /// <summary>What came of something: it grew, fell, was saved, finished, accepted.</summary>
    public static Regex Outcome { get; } = new(
        @"\b(increas(e|ed|ing)|decreas(e|ed|ing)|reduc(e|ed|ing|tion)|grew|fell|dropped|rose|improv(e|ed|ing|ement)|saved?|cut|doubled|halved|tripled|gained|won|lost|stayed|kept|renewed|agreed|accepted|approved|adopted|launched|shipped|delivered|completed|finished|succe(ss|ssful|ssfully|eded)|achieved|met|exceeded|earned|promoted|praised|appreciated|thanked|impressed|satisf(ied|action)|happier|faster|fewer|easier|worked|works|solved|resolved|fixed|avoided|prevented|on time|ahead of|zero|failed|never happened|no longer|without (any )?(issues?|problems?|errors?|downtime)|popular|opened|led to|resulted|enabled|allowed|able to)\b",
        Plainly);

    public static Regex We { get; } = new(@"\bwe\b", Plainly);

    /// <summary>A person's "I", also in lower case as chats have it; "I/O", "i.e." and "Type I." are no person.</summary>
    public static int CountI(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('I' or 'i'))
                continue;
            var starts = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '.' or '-' or '_');
            var ends = at + 1 < text.Length && (char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '\'' or '’' or ',');
            count += starts && ends ? 1 : 0;
        }

        return count;
    }

    // "I was", "I had to", "I felt" set a scene or a goal: nothing is done in them.
    private static readonly FrozenSet<string> NoDeeds = FrozenSet.Create(
        "am", "was", "were", "had", "have", "would", "could", "should", "can", "will", "might", "need", "needed", "want", "wanted", "knew", "know",
        "think", "thought", "feel", "felt", "believe", "believed", "hope", "hoped", "wish", "wished", "remember", "guess", "mean", "said", "say",
        "learned", "learnt", "enjoyed", "loved", "liked", "understood", "understand", "did", "do", "don", "didn", "couldn", "wasn", "saw", "got", "and", "or");

    private static readonly FrozenSet<string> BeforeTheVerb = FrozenSet.Create(
        "then", "also", "first", "immediately", "quickly", "personally", "myself", "even", "just", "finally", "later", "next", "always", "really", "actually", "still");

    /// <summary>Names inside a sentence: of people, places, tools, months. What has a name can be checked.</summary>
    public static IEnumerable<string> Names(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(w => w.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '!', '?'))
            .Where(w => w.Length > 1 && char.IsUpper(w[0]) && w is not ("I'm" or "I've" or "I'd" or "I'll" or "I’m" or "I’ve" or "I’d" or "I’ll"));

    /// <summary>How often somebody's "I" does something: "I called", "I then wrote", and not "I was" or "I had to".</summary>
    public static int CountDeeds(string text)
    {
        var words = text.Split([' ', '\t', '\n', '\r', ',', '.', ';', ':', '(', ')', '"', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        for (var w = 0; w + 1 < words.Length; w++)
        {
            if (words[w] is not ("I" or "i"))
                continue;
            var verb = w + 1;
            while (verb + 1 < words.Length && BeforeTheVerb.Contains(words[verb].ToLowerInvariant()))
                verb++;
            count += NoDeeds.Contains(words[verb].ToLowerInvariant()) ? 0 : 1;
        }

        return count;
    }
}
