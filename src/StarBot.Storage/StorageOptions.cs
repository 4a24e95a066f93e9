namespace StarBot.Storage;

/// <summary>Section <c>Storage</c>: where conversations, answers and stories are kept.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>The database: <c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    /// <summary>Empty: a file in the folder for the user's data.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>Section <c>Keys</c>: the key ring that seals people's words.</summary>
public sealed class KeyOptions
{
    public const string Section = "Keys";

    /// <summary>A folder; empty: beside the database in the folder for the user's data.</summary>
    public string Path { get; set; } = "";
}
