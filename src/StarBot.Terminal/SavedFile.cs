using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>Writes an attachment into a folder, under its own name and never over a file that is there.</summary>
internal static class SavedFile
{
    private const string Fallback = "starbot.txt";

    /// <returns>One sentence: where it is, or why it could not be written, with its content so that it is not lost.</returns>
    public static string Write(string folder, PostBlock.Attachment attachment)
    {
        try
        {
            var path = FreePath(folder, NameOf(attachment.FileName));
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(file);
            writer.Write(attachment.Content);
            return $"Written to {path}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"I could not write {attachment.FileName}: {e.Message}\n\n{attachment.Content}";
        }
    }

    // A name, never a way out of the folder.
    private static string NameOf(string fileName)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        return name is "" or "." or ".." ? Fallback : name;
    }

    private static string FreePath(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        for (var n = 2; File.Exists(path); n++)
            path = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(name)}-{n}{Path.GetExtension(name)}");
        return path;
    }
}
