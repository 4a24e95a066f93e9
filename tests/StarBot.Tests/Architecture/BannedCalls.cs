using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace StarBot.Tests.Architecture;

/// <summary>Reads from an assembly which members of others it uses, and says which of them pure code may not.</summary>
public static class BannedCalls
{
    private static readonly (string Prefix, string Reason)[] Banned =
    [
        ("System.DateTime.get_Now", "the time is handed in"),
        ("System.DateTime.get_UtcNow", "the time is handed in"),
        ("System.DateTime.get_Today", "the time is handed in"),
        ("System.DateTimeOffset.get_Now", "the time is handed in"),
        ("System.DateTimeOffset.get_UtcNow", "the time is handed in"),
        ("System.TimeProvider.", "the time is handed in"),
        ("System.Diagnostics.Stopwatch.", "the time is handed in"),
        ("System.Random.", "chance is handed in"),
        ("System.Guid.NewGuid", "chance is handed in"),
        ("System.Guid.CreateVersion7", "chance is handed in"),
        ("System.Security.Cryptography.RandomNumberGenerator.", "chance is handed in"),
        ("System.IO.File.", "texts are handed in"),
        ("System.IO.FileInfo.", "texts are handed in"),
        ("System.IO.FileStream.", "texts are handed in"),
        ("System.IO.Directory.", "texts are handed in"),
        ("System.IO.DirectoryInfo.", "texts are handed in"),
        ("System.IO.Path.GetTempPath", "it depends on the computer"),
        ("System.IO.Path.GetFullPath", "it depends on the working folder"),
        ("System.Net.", "nothing is fetched"),
        ("System.Environment.", "it depends on the computer"),
        ("System.Console.", "what is said is returned"),
        ("System.Diagnostics.Process.", "nothing is started"),
        ("System.Threading.Thread.", "a function has no threads"),
        ("System.Threading.ThreadPool.", "a function has no threads"),
        ("System.Threading.Timer.", "a function does not wait"),
        ("System.Threading.Tasks.", "a function does not wait"),
    ];

    // The compiler puts the second into every iterator; the first only ends lines.
    private static readonly string[] Allowed = ["System.Environment.get_NewLine", "System.Environment.get_CurrentManagedThreadId"];

    public static IReadOnlyList<string> In(string assemblyFile) =>
    [
        .. from member in Members(assemblyFile)
           where !Allowed.Contains(member)
           from banned in Banned
           where member.StartsWith(banned.Prefix, StringComparison.Ordinal)
           select $"{member}: {banned.Reason}",
    ];

    public static IReadOnlyList<string> AssembliesUsedBy(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(a => metadata.GetString(metadata.GetAssemblyReference(a).Name))];
    }

    private static List<string> Members(string assemblyFile)
    {
        using var file = new PEReader(File.OpenRead(assemblyFile));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.MemberReferences.Select(metadata.GetMemberReference)
                .Where(m => m.Parent.Kind == HandleKind.TypeReference)
                .Select(m => $"{TypeName(metadata, (TypeReferenceHandle)m.Parent)}.{metadata.GetString(m.Name)}"),
        ];
    }

    private static string TypeName(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
