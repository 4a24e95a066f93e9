using System.Data.Common;
using System.Diagnostics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StarBot.Practice.Turns;
using StarBot.Storage;

namespace StarBot.Load.WritePath;

/// <summary>Where the time goes: stopwatches around the parts that can be reached from outside.</summary>
internal sealed class Sections
{
    public Section Commit { get; } = new("waiting for the commit (queue and transaction)");

    public Section Transaction { get; } = new("  of the writer: COMMIT and its sync");

    public Section Command { get; } = new("SQL commands (to the first row)");

    public Section Protect { get; } = new("sealing words");

    public Section Unprotect { get; } = new("opening words");

    private Section[] All => [Commit, Transaction, Command, Protect, Unprotect];

    public void Add(IServiceCollection services)
    {
        services.AddSingleton<SqliteTurnWriter>();
        services.AddSingleton<ITurnWriter>(provider => new TimedWriter(provider.GetRequiredService<SqliteTurnWriter>(), this));
        services.AddSingleton<IDataProtector>(provider =>
            new TimedProtector(provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(PracticeDb.Purpose), this));
        services.ConfigureDbContext<PracticeDb>(options => options.AddInterceptors(new TimedCommands(this), new TimedTransactions(this)));
    }

    public void Clear() => Array.ForEach(All, s => s.Clear());

    public string Report(double[] latencies) =>
        $"  {"whole turns",-48} {latencies.Sum() * 1000 / latencies.Length,8:0} us a turn\n"
        + string.Join('\n', All.Select(s => $"  {s.Name,-48} {s.Milliseconds * 1000 / latencies.Length,8:0} us a turn, {(double)s.Count / latencies.Length,5:0.00} times"));

    internal sealed class Section(string name)
    {
        private long _ticks;
        private long _count;

        public string Name => name;

        public double Milliseconds => TimeSpan.FromSeconds((double)_ticks / Stopwatch.Frequency).TotalMilliseconds;

        public long Count => _count;

        public void Add(TimeSpan took) => Add((long)(took.TotalSeconds * Stopwatch.Frequency));

        public void Add(long ticks)
        {
            Interlocked.Add(ref _ticks, ticks);
            Interlocked.Increment(ref _count);
        }

        public T Time<T>(Func<T> run)
        {
            var began = Stopwatch.GetTimestamp();
            var result = run();
            Add(Stopwatch.GetTimestamp() - began);
            return result;
        }

        public async Task<T> TimeAsync<T>(Func<Task<T>> run)
        {
            var began = Stopwatch.GetTimestamp();
            var result = await run();
            Add(Stopwatch.GetTimestamp() - began);
            return result;
        }

        public void Clear() => (_ticks, _count) = (0, 0);
    }

    private sealed class TimedWriter(SqliteTurnWriter writer, Sections sections) : ITurnWriter
    {
        public Task<CommitOutcome> CommitAsync(TurnCommit turn, CancellationToken cancellation) =>
            sections.Commit.TimeAsync(() => writer.CommitAsync(turn, cancellation));

        public Task<T> WriteAsync<T>(Func<PracticeDb, CancellationToken, Task<T>> write, CancellationToken cancellation) =>
            writer.WriteAsync(write, cancellation);
    }

    private sealed class TimedProtector(IDataProtector protector, Sections sections) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => protector.CreateProtector(purpose);

        public byte[] Protect(byte[] plaintext) => sections.Protect.Time(() => protector.Protect(plaintext));

        public byte[] Unprotect(byte[] protectedData) => sections.Unprotect.Time(() => protector.Unprotect(protectedData));
    }

    private sealed class TimedCommands(Sections sections) : DbCommandInterceptor
    {
        public override ValueTask<DbDataReader> ReaderExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
        {
            sections.Command.Add(eventData.Duration);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<int> NonQueryExecutedAsync(
            DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
        {
            sections.Command.Add(eventData.Duration);
            return ValueTask.FromResult(result);
        }
    }

    private sealed class TimedTransactions(Sections sections) : DbTransactionInterceptor
    {
        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            sections.Transaction.Add(eventData.Duration);
            return Task.CompletedTask;
        }
    }
}
