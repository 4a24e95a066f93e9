using BenchmarkDotNet.Running;

namespace StarBot.Benchmarks;

/// <summary>Runs the measurements that are named on the command line.</summary>
public static class Program
{
    public static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
