using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>The terminal as a platform: each message is a whole answer, and a form is asked field by field after the turn that showed it.</summary>
public sealed class TerminalPlatform : ICanShowForm
{
    private readonly ConcurrentQueue<Form> _forms = new();

    public const string PlatformName = "terminal";

    public string Name => PlatformName;

    public TimeSpan Patience => TimeSpan.Zero;

    public Task ShowFormAsync(Address to, Form form, CancellationToken cancellation)
    {
        _forms.Enqueue(form);
        return Task.CompletedTask;
    }

    internal Form? NextForm() => _forms.TryDequeue(out var form) ? form : null;
}
