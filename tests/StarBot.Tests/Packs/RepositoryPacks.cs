using StarBot.Interviewing.Packs;

namespace StarBot.Tests.Packs;

/// <summary>Every pack in the repository: the built-in one, and each sub-folder of <c>packs/</c> as it was copied beside the tests.</summary>
public static class RepositoryPacks
{
    private static Lazy<IReadOnlyDictionary<string, Pack>> Packs { get; } =
        new(() => Folders().Select(Read).Prepend(BuiltInPacks.Amazon).ToDictionary(pack => pack.Id));

    public static TheoryData<string> Ids => [.. Packs.Value.Keys];

    public static Pack Pack(string id) => Packs.Value[id];

    public static IEnumerable<(Principle Principle, Question Question)> Questions(Pack pack) =>
        pack.Principles.SelectMany(p => p.Questions.Select(q => (p, q)));

    private static string[] Folders() => Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "packs"));

    private static Pack Read(string folder) =>
        PackReader.Read([.. Directory.GetFiles(folder).Select(f => new PackFile(Path.GetFileName(f), File.ReadAllText(f)))]);
}
