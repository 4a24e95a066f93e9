using YamlDotNet.RepresentationModel;

namespace StarBot.Interviewing.Packs;

/// <summary>Reads the file of one principle.</summary>
internal static class PrincipleReader
{
    private static string[] PrincipleKeys { get; } =
        ["id", "name", "summary", "source", "cues", "questions", "probes", "strong", "weak", "confused-with"];

    private static string[] QuestionKeys { get; } = ["id", "text", "kind", "level"];
    private static string[] ConfusionKeys { get; } = ["principle", "difference"];

    public static Principle Read(YamlMappingNode node, string file, PackIds ids, Faults faults)
    {
        var map = new YamlMap(node, file, "the principle", PrincipleKeys, faults);
        var id = map.Text("id");
        ids.GivePrinciple(id);
        var name = map.Text("name").Text;
        return new Principle(
            id.Text,
            name,
            map.Text("summary").Text,
            Links.Read(map.Text("source", "Add a `source:` with the page on which the organisation states it."), faults),
            ReadQuestions(map, name, ids, faults),
            ReadProbes(map, faults),
            [.. map.Texts("strong").Select(t => t.Text)],
            [.. map.Texts("weak").Select(t => t.Text)],
            [.. map.Maps("confused-with", "a principle it is confused with", ConfusionKeys)
                .Select(c => ReadConfusion(c, id.Text, ids, faults))],
            [.. map.Texts("cues").Select(t => t.Text.ToLowerInvariant())]);
    }

    private static List<Question> ReadQuestions(YamlMap principle, string name, PackIds ids, Faults faults)
    {
        var questions = principle.Maps("questions", "a question", QuestionKeys);
        principle.RefuseEmpty("questions", questions, "Add at least one under `questions:`, with `id:`, `text:`, `kind:` and `level:`.");
        return [.. questions.Select(q => ReadQuestion(q, name, ids, faults))];
    }

    private static Question ReadQuestion(YamlMap map, string principle, PackIds ids, Faults faults)
    {
        var id = map.Text("id");
        ids.Give(id);
        var text = map.Text("text");
        if (PlainWords.Contains(text.Text, principle))
            faults.Add(
                text.Place,
                $"The question names its principle, \"{principle}\".",
                "Ask for the story and let the candidate see which principle it is about.");
        return new Question(id.Text, text.Text, OneOf<QuestionKind>(map, "kind", faults), OneOf<Level>(map, "level", faults));
    }

    private static Dictionary<Gap, IReadOnlyList<string>> ReadProbes(YamlMap principle, Faults faults)
    {
        const string Example = "Add at least one under `probes:`, as in `result: [\"What came of it?\"]`.";
        var gaps = KnownWords<Gap>.All;
        var map = principle.Map("probes", "the group `probes`", [.. gaps.Keys]);
        var probes = new Dictionary<Gap, IReadOnlyList<string>>();
        foreach (var key in map?.Keys ?? [])
        {
            var texts = map!.Texts(key);
            map.RefuseEmpty(key, texts, $"Write one, or take `{key}:` out.");
            foreach (var probe in texts.Where(t => !t.Text.EndsWith('?')))
                faults.Add(
                    probe.Place,
                    $"The probe \"{probe.Text}\" asks nothing.",
                    "Write it as a question that ends in a question mark.");
            probes.Add(gaps[key], [.. texts.Select(t => t.Text)]);
        }

        principle.RefuseEmpty("probes", probes, Example);
        return probes;
    }

    private static Confusion ReadConfusion(YamlMap map, string principle, PackIds ids, Faults faults)
    {
        var other = map.Text("principle");
        ids.UsePrinciple(other);
        if (other.Text.Length > 0 && other.Text == principle)
            faults.Add(other.Place, "The principle is confused with itself.", "Name another principle of the pack.");
        return new Confusion(other.Text, map.Text("difference").Text);
    }

    private static T OneOf<T>(YamlMap map, string key, Faults faults) where T : struct, Enum
    {
        var known = KnownWords<T>.All;
        string[] words = [.. known.Keys];
        var text = map.Text(key, $"Add a `{key}:`: {Spelling.Choice(words)}.");
        if (known.TryGetValue(text.Text, out var value))
            return value;

        if (text.Text.Length > 0)
            faults.Add(text.Place, $"`{text.Text}` is not a {key}.", Spelling.Suggest(text.Text, words));
        return default;
    }
}
