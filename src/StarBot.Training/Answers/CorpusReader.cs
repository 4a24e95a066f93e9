using System.Collections.Immutable;
using System.Text.RegularExpressions;
using StarBot.Interviewing.Packs;
using StarBot.Interviewing.Reading;

namespace StarBot.Training.Answers;

/// <summary>Reads files of the corpus in the form that LABELLING.md describes, and says of every fault where it stands.</summary>
internal static partial class CorpusReader
{
    private const string Letters = "STARO";

    private static readonly HashSet<string> Known = [.. BuiltInPacks.Amazon.Principles.Select(p => p.Name)];

    private static readonly string[] Keys =
        ["author", "trade", "level", "question", "principles", "form", "order", "lacks", "story", "quantified", "we", "jargon", "lesson", "recent"];

    /// <exception cref="CorpusFaultException">Something in a file is not as LABELLING.md says; every fault is listed.</exception>
    public static ImmutableArray<LabelledAnswer> Read(string folder) => Read(folder, isAgain: false);

    /// <summary>Answers that were labelled a second time: their id and their sentences, without what is said of the whole.</summary>
    /// <exception cref="CorpusFaultException">A line is neither an id nor a labelled sentence.</exception>
    public static ImmutableArray<LabelledAnswer> ReadAgain(string folder) => Read(folder, isAgain: true);

    private static ImmutableArray<LabelledAnswer> Read(string folder, bool isAgain)
    {
        var (answers, faults) = Look(folder, isAgain);
        return faults.Count == 0 ? answers : throw new CorpusFaultException(faults);
    }

    private static (ImmutableArray<LabelledAnswer> Answers, IReadOnlyList<string> Faults) Look(string folder, bool isAgain)
    {
        var files = Directory.GetFiles(folder, "*.txt").Where(f => Path.GetFileName(f) != "questions.txt").Order(StringComparer.Ordinal);
        var faults = new List<string>();
        var answers = files.SelectMany(f => Parse(Path.GetFileName(f), File.ReadLines(f), faults, isAgain)).ToImmutableArray();
        faults.AddRange(answers.GroupBy(a => a.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"{g.Key}: the id stands {g.Count()} times"));
        return (answers, faults);
    }

    /// <summary>The answers of one file; what cannot be read is added to the faults.</summary>
    public static IEnumerable<LabelledAnswer> Parse(string file, IEnumerable<string> lines, List<string> faults, bool isAgain = false)
    {
        var answers = new List<LabelledAnswer>();
        Draft? draft = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                draft?.Close(answers, faults, isAgain);
                draft = new Draft($"{file}:{number}", line[3..].Trim());
            }
            else if (line.Trim().Length > 0 && !(draft?.Take(line.TrimEnd()) ?? false))
            {
                faults.Add($"{file}:{number}: cannot be read: {line}");
            }
        }

        draft?.Close(answers, faults, isAgain);
        return answers;
    }

    private static StarPart PartOf(char letter) => (StarPart)Letters.IndexOf(letter, StringComparison.Ordinal);

    private sealed class Draft(string place, string id)
    {
        private readonly Dictionary<string, string> _header = new(StringComparer.Ordinal);
        private readonly List<LabelledSentence> _sentences = [];

        public bool Take(string line)
        {
            if (Labelled().Match(line) is { Success: true } s)
            {
                var gap = s.Groups["gap"].Value switch { ">" => "\n", ">>" => "\n\n", _ => " " };
                StarPart? second = s.Groups["second"].Success ? PartOf(s.Groups["second"].Value[0]) : null;
                _sentences.Add(new LabelledSentence(PartOf(s.Groups["first"].Value[0]), second, gap, s.Groups["text"].Value));
                return true;
            }

            return Headed().Match(line) is { Success: true } h && Keys.Contains(h.Groups["key"].Value)
                && _header.TryAdd(h.Groups["key"].Value, h.Groups["value"].Value.Trim());
        }

        public void Close(List<LabelledAnswer> answers, List<string> faults, bool isAgain)
        {
            var before = faults.Count;
            if (isAgain)
            {
                foreach (var key in Keys)
                    _header.TryAdd(key, key == "lacks" ? Lacking() : "no");
            }

            faults.AddRange(Keys.Where(k => !_header.ContainsKey(k)).Select(k => $"{place}: {id} does not say its {k}"));
            if (_sentences.Count == 0)
                faults.Add($"{place}: {id} has no sentence");
            var lacks = _header.GetValueOrDefault("lacks", "-");
            foreach (var letter in "STAR")
            {
                var isThere = _sentences.Any(s => s.Part == PartOf(letter));
                if (lacks.Contains(letter) == isThere)
                    faults.Add($"{place}: {id} lacks {lacks}, but {letter} is {(isThere ? "there" : "not there")}");
            }

            faults.AddRange(Named().Where(p => !isAgain && p != "-" && !Known.Contains(p)).Select(p => $"{place}: {id} names {p}, which is none of Amazon's principles"));
            foreach (var key in new[] { "story", "quantified", "we", "jargon", "lesson" })
            {
                if (_header.TryGetValue(key, out var value) && value is not ("yes" or "no"))
                    faults.Add($"{place}: {id} has {key}: {value}, which is neither yes nor no");
            }

            if (faults.Count == before)
                answers.Add(Made());
        }

        private string Lacking() => string.Concat("STAR".Where(letter => _sentences.All(s => s.Part != PartOf(letter))));

        private IEnumerable<string> Named() => Principles().Split(_header.GetValueOrDefault("principles", "-")).Select(p => p.Trim());

        private LabelledAnswer Made() => new(
            id,
            _header["author"],
            _header["trade"],
            _header["question"] == "-" ? null : _header["question"],
            [.. Named()],
            _header["form"],
            _header["order"],
            _header["story"] == "yes",
            _header["quantified"] == "yes",
            _header["we"] == "yes",
            _header["jargon"] == "yes",
            [.. _sentences]);
    }

    [GeneratedRegex("^(?<first>[STARO])(/(?<second>[STARO]))? ((?<gap>>>?) )?(?<text>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Labelled();

    [GeneratedRegex("^(?<key>[a-z]+): (?<value>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Headed();

    // "Have Backbone; Disagree and Commit" has the separator in its name.
    [GeneratedRegex("; (?!Disagree and Commit)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Principles();
}

/// <summary>The corpus has faults; each is a line with its file and number.</summary>
public sealed class CorpusFaultException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
