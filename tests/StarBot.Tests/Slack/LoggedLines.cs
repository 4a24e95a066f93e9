using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace StarBot.Tests.Slack;

/// <summary>Every line that was logged, whoever logged it.</summary>
public sealed class LoggedLines : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(LogLevel Level, int Id, string Line)> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        All.Enqueue((logLevel, eventId.Id, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
