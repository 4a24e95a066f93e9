using System.Reflection;

namespace StarBot.Interviewing.Packs;

/// <summary>The packs that come with StarBot, embedded in this assembly.</summary>
public static class BuiltInPacks
{
    private static Lazy<Pack> LazyAmazon { get; } = new(() => PackReader.Read(Files("amazon")));

    /// <summary>Amazon's sixteen leadership principles. Read on first use.</summary>
    public static Pack Amazon => LazyAmazon.Value;

    private static List<PackFile> Files(string pack)
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"packs/{pack}/", StringComparison.Ordinal))
            .Select(name => new PackFile(name, Text(assembly, name)))];
    }

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
