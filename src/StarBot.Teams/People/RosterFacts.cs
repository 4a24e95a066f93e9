using System.Collections.Concurrent;
using StarBot.Practice.Messages;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Teams.Activities;
using StarBot.Teams.Connector;

namespace StarBot.Teams.People;

/// <summary>What Teams says of a person: name, language and time zone come with their activities; a missing name is asked of the roster. Kept when it is news.</summary>
public sealed class RosterFacts(KnownPeople known, ConnectorClient connector, Errands errands, TimeProvider time)
{
    private const int Remembered = 20_000;
    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string Tenant, string Person), (Said Said, DateTimeOffset At)> _seen = new();

    /// <summary>Somebody did something. Notes, beside the request, what came with it.</summary>
    public void Seen(Activity activity, Address at)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(at);
        var said = Said.By(activity);
        var now = time.GetUtcNow();
        var key = (at.Workspace, at.Person);
        if (_seen.TryGetValue(key, out var before) && before.Said == said && now - before.At < FreshFor)
            return;
        if (_seen.Count >= Remembered)
            _seen.Clear();
        _seen[key] = (said, now);
        errands.Run(cancellation => RefreshAsync(said, at, cancellation));
    }

    /// <summary>The zone that came with what somebody did; null when none did.</summary>
    public static string? ZoneOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Said.By(activity).TimeZone;
    }

    private async Task RefreshAsync(Said said, Address at, CancellationToken cancellation)
    {
        var before = await known.FindAsync(at.Workspace, at.Person, cancellation);
        await known.RememberAsync(
            new PersonRow
            {
                Workspace = at.Workspace,
                Person = at.Person,
                Platform = TeamsAddress.Platform,
                Name = said.Name ?? before?.Name ?? await NameAsync(at, cancellation),
                TimeZone = said.TimeZone ?? before?.TimeZone,
                Locale = said.Locale ?? before?.Locale,
                IsAdmin = before?.IsAdmin ?? false,
                RefreshedAt = time.GetUtcNow(),
            },
            cancellation);
    }

    private async Task<string?> NameAsync(Address at, CancellationToken cancellation) =>
        TeamsAddress.ReferenceOf(at) is { Conversation.Id: not null, User: { } user } reference
            ? (await connector.GetMemberAsync(reference, user.Id, cancellation))?.Name
            : null;

    private sealed record Said(string? Name, string? TimeZone, string? Locale)
    {
        public static Said By(Activity activity)
        {
            var client = activity.Entities?.FirstOrDefault(e => e.Type == "clientInfo");
            return new Said(NotEmpty(activity.From?.Name), Zone(activity.LocalTimezone) ?? Zone(client?.Timezone), NotEmpty(activity.Locale) ?? NotEmpty(client?.Locale));
        }

        // Only what is a zone on this machine too: daily prompts are timed by it.
        private static string? Zone(string? id) => NotEmpty(id) is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? zone : null;

        private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
