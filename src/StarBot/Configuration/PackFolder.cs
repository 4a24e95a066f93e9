using StarBot.Interviewing.Packs;

namespace StarBot.Configuration;

/// <summary>The section <c>Packs</c>: the built-in pack and those in the sub-folders of <c>Packs:Folder</c>.</summary>
public static class PackFolder
{
    private const string Key = "Packs:Folder";

    /// <summary>The library; what is wrong with a pack is noted with the reader, as file, line and what to do.</summary>
    public static PackLibrary Read(SettingsReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var builtIn = PackLibrary.Of(BuiltInPacks.Amazon);
        var folder = reader.Text(Key);
        reader.RefuseUnknown("Packs");
        if (folder is null)
            return builtIn;
        if (!Directory.Exists(folder))
        {
            reader.Add($"{Key} is \"{folder}\", and there is no such folder (looked for {Path.GetFullPath(folder)}).");
            return builtIn;
        }

        if (File.Exists(Path.Combine(folder, "pack.yaml")))
            reader.Add($"{Key} is \"{folder}\", which is a pack itself. Name the folder above it: each sub-folder is one pack.");

        var packs = Directory.GetDirectories(folder)
            .Where(sub => Path.GetFileName(sub)[0] != '.')
            .Order(StringComparer.Ordinal)
            .Select(sub => Noting(reader, () => PackReader.Read(Files(sub))))
            .OfType<Pack>()
            .ToList();
        return Noting(reader, () => PackLibrary.Of([BuiltInPacks.Amazon, .. packs])) ?? builtIn;
    }

    private static List<PackFile> Files(string folder) =>
    [
        .. Directory.GetFiles(folder)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".yml")
            .Select(file => new PackFile(file, File.ReadAllText(file))),
    ];

    private static T? Noting<T>(SettingsReader reader, Func<T> read)
        where T : class
    {
        try
        {
            return read();
        }
        catch (PackRefusedException refused)
        {
            foreach (var fault in refused.Faults)
                reader.Add(fault.ToString());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reader.Add($"{Key}: {e.Message} Let StarBot's user read it, or take it out of the folder.");
        }

        return null;
    }
}
