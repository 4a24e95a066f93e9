using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace StarBot.Interviewing.Packs;

/// <summary>
/// Reads a pack from the texts of its files: <c>pack.yaml</c> and one YAML file per principle.
/// A pack with anything wrong in it is refused whole, with every fault that was found.
/// </summary>
public static class PackReader
{
    private static string Head => "pack.yaml";
    private static string[] PackKeys { get; } = ["id", "title", "source", "order", "focus-sets"];
    private static string[] FocusSetKeys { get; } = ["id", "title", "principles"];

    /// <exception cref="PackRefusedException">Something is wrong in the files.</exception>
    public static Pack Read(IReadOnlyList<PackFile> files)
    {
        var faults = new Faults();
        var ids = new PackIds(faults);
        // A folder may hold a read-me or a licence beside the pack.
        var roots = files
            .Where(IsYaml)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => (File: file, Node: Root(file, faults)))
            .ToList();
        var principles = roots
            .Where(root => root.Node is not null && !IsHead(root.File))
            .Select(root => PrincipleReader.Read(root.Node!, root.File.Name, ids, faults))
            .ToList();
        var pack = ReadHead(roots, principles, ids, faults);

        // While a file cannot be read, its principles are unknown; complaining about each mention of them would be noise.
        if (roots.All(root => root.Node is not null))
            ids.CheckUses();
        faults.ThrowIfAny();
        return pack;
    }

    private static Pack ReadHead(
        List<(PackFile File, YamlMappingNode? Node)> roots,
        List<Principle> principles,
        PackIds ids,
        Faults faults)
    {
        var empty = new Pack(string.Empty, string.Empty, null, principles, []);
        var (head, node) = roots.FirstOrDefault(root => IsHead(root.File));
        if (head is null)
        {
            faults.Add(new Place(Head, 1), "The pack has no `pack.yaml`.", "Add one with an `id:` and a `title:`.");
            return empty;
        }

        if (roots.Count == 1)
            faults.Add(new Place(head.Name, 1), "The pack has no principles.", "Add a YAML file beside it for each principle.");
        if (node is null)
            return empty;

        var map = new YamlMap(node, head.Name, "the pack", PackKeys, faults);
        var id = map.Text("id");
        // A register of its own: a pack may be called what its one principle is called.
        new PackIds(faults).Give(id);
        return empty with
        {
            Id = id.Text,
            Title = map.Text("title").Text,
            Source = map.OptionalText("source") is { } source ? Links.Read(source, faults) : null,
            Principles = InOrder(principles, map.Texts("order"), ids),
            FocusSets = [.. map.Maps("focus-sets", "a focus set", FocusSetKeys).Select(set => ReadFocusSet(set, ids))],
        };
    }

    /// <summary>As <c>order</c> lists them, and those that it leaves out after them by file name.</summary>
    private static List<Principle> InOrder(List<Principle> principles, IReadOnlyList<Placed> order, PackIds ids)
    {
        foreach (var id in order)
            ids.UsePrinciple(id);
        var places = order.Select(id => id.Text).Distinct().Index().ToDictionary(x => x.Item, x => x.Index);
        return [.. principles.OrderBy(p => places.GetValueOrDefault(p.Id, int.MaxValue))];
    }

    private static FocusSet ReadFocusSet(YamlMap map, PackIds ids)
    {
        var id = map.Text("id");
        ids.Give(id);
        var principles = map.Texts("principles");
        map.RefuseEmpty("principles", principles, "Name at least one by its id, as in `principles: [ownership]`.");
        foreach (var principle in principles)
            ids.UsePrinciple(principle);
        return new FocusSet(id.Text, map.Text("title").Text, [.. principles.Select(p => p.Text)]);
    }

    /// <summary>The file's one mapping, or null with a fault noted.</summary>
    private static YamlMappingNode? Root(PackFile file, Faults faults)
    {
        var parser = new Parser(new StringReader(file.Text));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return root;

            var (problem, remedy) = stream.Documents.Count > 1
                ? ("The file holds several YAML documents.", "Make it one: take out the lines that are only `---`.")
                : ("The file holds no keys.", "Begin it with `id: …`, or take the file out of the folder.");
            faults.Add(new Place(file.Name, 1), problem, remedy);
        }
        // Some texts, such as those with an unclosed bracket, make the parser fail with the latter two, which know no line.
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentException)
        {
            var line = e is YamlException yaml ? yaml.Start.Line : parser.Current?.End.Line ?? 1;
            var problem = e is YamlException ? e.Message.TrimEnd('.') : "something is out of place or never closed";
            faults.Add(
                new Place(file.Name, Math.Max(1, (int)line)),
                $"This is not YAML: {problem}.",
                "Look at this line and the one before: a text with a colon needs quotes, and entries of a list line up under each other.");
        }

        return null;
    }

    private static bool IsHead(PackFile file) => Path.GetFileName(file.Name) == Head;

    private static bool IsYaml(PackFile file) => Path.GetExtension(file.Name) is ".yaml" or ".yml";
}
