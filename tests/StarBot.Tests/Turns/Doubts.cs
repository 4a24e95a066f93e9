namespace StarBot.Tests.Turns;

/// <summary>Posts that the platform had taken when a kill came, and that were not yet noted as sent: those that may be said again.</summary>
internal sealed class Doubts(CrashFiles files)
{
    /// <summary>A host that starts so much later finds every lease of the killed one ended.</summary>
    public static readonly TimeSpan UntilLeasesEnd = TimeSpan.FromSeconds(61);

    private readonly Dictionary<(string, int), int> _taken = [];

    public int Count => _taken.Values.Sum();

    /// <summary>How often the platform has taken what stands as being sent, at this kill.</summary>
    public void Note()
    {
        var taken = files.Taken().CountBy(t => (t.Conversation, t.Number)).ToDictionary();
        foreach (var row in files.Rows("State = 1"))
            _taken[row] = taken.GetValueOrDefault(row);
    }
}
