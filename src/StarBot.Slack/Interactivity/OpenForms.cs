using System.Collections.Concurrent;
using StarBot.Practice.Messages;

namespace StarBot.Slack.Interactivity;

/// <summary>Forms that wait to be opened, and triggers to open them with: Slack lets a modal open only within three seconds of a press.</summary>
public sealed class OpenForms(TimeProvider time)
{
    private const int Remembered = 2000;

    /// <summary>A little less than Slack's three seconds.</summary>
    private static readonly TimeSpan TriggerLives = TimeSpan.FromSeconds(2.5);

    private readonly ConcurrentDictionary<(string Team, string User), (string Trigger, DateTimeOffset Until)> _triggers = new();
    private readonly ConcurrentDictionary<(string Team, string User, string Form), Form> _forms = new();

    public void Pressed(Address by, string? trigger)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (_triggers.Count > Remembered)
            _triggers.Clear();
        if (trigger is not null)
            _triggers[(by.Workspace, by.Person)] = (trigger, time.GetUtcNow() + TriggerLives);
    }

    /// <summary>A trigger that is still good; it works once.</summary>
    public string? TakeTrigger(Address of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return _triggers.TryRemove((of.Workspace, of.Person), out var found) && found.Until > time.GetUtcNow() ? found.Trigger : null;
    }

    public void Remember(Address of, Form form)
    {
        ArgumentNullException.ThrowIfNull(of);
        ArgumentNullException.ThrowIfNull(form);
        if (_forms.Count > Remembered)
            _forms.Clear();
        _forms[(of.Workspace, of.Person, form.Id)] = form;
    }

    public Form? Find(Address of, string id)
    {
        ArgumentNullException.ThrowIfNull(of);
        return _forms.GetValueOrDefault((of.Workspace, of.Person, id));
    }
}
