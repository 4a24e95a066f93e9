using System.Diagnostics;

namespace StarBot.Load.Starting;

/// <summary>A host that runs in a process of its own.</summary>
internal sealed class ServedHost(Process process, Uri address) : IDisposable
{
    private const double Mebi = 1024.0 * 1024.0;

    public Uri Address => address;

    /// <summary>Resident now.</summary>
    public double Megabytes => Fresh().WorkingSet64 / Mebi;

    public double PeakMegabytes => Fresh().PeakWorkingSet64 / Mebi;

    public TimeSpan Processor => Fresh().TotalProcessorTime;

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private Process Fresh()
    {
        process.Refresh();
        return process;
    }
}
