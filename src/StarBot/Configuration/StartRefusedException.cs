namespace StarBot.Configuration;

/// <summary>StarBot does not start like this; <see cref="Exception.Message"/> lists every fault, a line each, and what to do.</summary>
public sealed class StartRefusedException(IReadOnlyList<string> faults)
    : Exception(string.Join('\n', ["StarBot did not start:", .. faults]))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
