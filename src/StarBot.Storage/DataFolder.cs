using Microsoft.Data.Sqlite;

namespace StarBot.Storage;

/// <summary>The folder for the user's data: <c>~/.local/share/starbot</c> on Linux, <c>%LOCALAPPDATA%\starbot</c> on Windows.</summary>
public static class DataFolder
{
    private static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "starbot");

    /// <summary>The connection string, with the folder of the file made if it is missing.</summary>
    public static string ConnectionString(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = new SqliteConnectionStringBuilder(options.ConnectionString);
        if (builder.DataSource.Length == 0)
            builder.DataSource = Path.Combine(Default, "starbot.db");
        // Waiting for the lock blocks: a second at a time, so that a turn's deadline is kept.
        if (!builder.ShouldSerialize("Default Timeout"))
            builder.DefaultTimeout = 1;
        if (Path.GetDirectoryName(Path.GetFullPath(builder.DataSource)) is { } folder)
            Directory.CreateDirectory(folder);
        return builder.ToString();
    }

    /// <summary>The folder of the key ring, made for its owner's eyes only.</summary>
    public static DirectoryInfo Keys(KeyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var path = options.Path.Length > 0 ? options.Path : Path.Combine(Default, "keys");
        return OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path)
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
