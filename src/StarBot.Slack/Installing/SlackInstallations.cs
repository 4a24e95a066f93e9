using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Installing;
using StarBot.Practice.Turns;

namespace StarBot.Slack.Installing;

/// <summary>The workspaces that installed StarBot, their tokens fresh. A workspace of an org-wide installation points to its organisation.</summary>
public sealed class SlackInstallations(Installations kept, TokenRotation rotation, TimeProvider time, ILogger<SlackInstallations> log)
{
    /// <summary>Another host may have changed what is kept, so nothing is believed for long.</summary>
    private static readonly TimeSpan BelievedFor = TimeSpan.FromSeconds(30);

    /// <summary>Workspaces that were looked at for this since the start.</summary>
    private readonly ConcurrentDictionary<string, bool> _pointed = new();

    private readonly ConcurrentDictionary<string, (SlackInstallation Found, DateTimeOffset Until)> _believed = new();
    private readonly Lock _lock = new();

    /// <summary>How often something was saved or deleted here: what was read before that is not believed after it.</summary>
    private long _changes;

    public async Task<SlackInstallation?> FindAsync(string team, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_believed.TryGetValue(team, out var believed) && believed.Until > now)
            return believed.Found;
        var changes = Interlocked.Read(ref _changes);
        var found = await LoadAsync(team, cancellation);
        if (found is { Installed.Organisation: { } organisation })
            found = await LoadAsync(organisation, cancellation);
        var installed = found is { } row ? await rotation.FreshAsync(row.Row, row.Installed, cancellation) : null;
        // That there is none is not remembered: it may be on its way.
        if (installed is not null)
            IfUnchanged(changes, () => _believed[team] = (installed, now + BelievedFor));
        return installed;
    }

    /// <param name="place">The workspace, or the organisation of an org-wide installation.</param>
    public async Task SaveAsync(string place, SlackInstallation installed, CancellationToken cancellation)
    {
        await kept.SaveAsync(RowOf(place, installed, 1, time.GetUtcNow()), cancellation);
        Changed();
    }

    /// <summary>Notes that a workspace is served by its organisation's installation. Does nothing when it has one of its own, or there is none.</summary>
    public async Task PointAsync(string team, string? organisation, CancellationToken cancellation)
    {
        if (organisation is null || organisation == team || _pointed.ContainsKey(team))
            return;
        var changes = Interlocked.Read(ref _changes);
        if (await kept.FindAsync(SlackAddress.Platform, team, cancellation) is null)
        {
            if (await LoadAsync(organisation, cancellation) is null)
                return;
            // It is looked at once more at the next event, and then remembered.
            await SaveAsync(team, new SlackInstallation("", null, null, null, Organisation: organisation), cancellation);
        }

        IfUnchanged(changes, () => _pointed[team] = true);
    }

    /// <summary>Slack says that it was uninstalled. It says so again while nobody listens, and that may come after a new installation.</summary>
    public async Task EndedAsync(string place, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await LoadAsync(place, cancellation) is { Installed.InstalledAt: { } since } && since > at)
            Log.UninstalledBefore(log, place);
        else
            await DeleteAsync(place, cancellation);
    }

    /// <summary>Whether another token than this one holds in a workspace by now, such as that of a new installation on another host.</summary>
    public async Task<bool> IsReplacedAsync(string team, string token, CancellationToken cancellation)
    {
        _believed.TryRemove(team, out _);
        return await FindAsync(team, cancellation) is { } installed && installed.BotToken != token;
    }

    public async Task DeleteAsync(string place, CancellationToken cancellation)
    {
        if (await kept.DeleteAsync(SlackAddress.Platform, place, cancellation))
            Log.Uninstalled(log, place);
        Changed();
    }

    private void IfUnchanged(long since, Action remember)
    {
        lock (_lock)
        {
            if (_changes == since)
                remember();
        }
    }

    private void Changed()
    {
        lock (_lock)
        {
            _changes++;
            _believed.Clear();
            _pointed.Clear();
        }
    }

    internal static InstallationRow RowOf(string place, SlackInstallation installed, long version, DateTimeOffset now) => new()
    {
        Platform = SlackAddress.Platform,
        Workspace = place,
        Secrets = JsonSerializer.Serialize(installed, InstallationJson.Default.SlackInstallation),
        Version = version,
        ChangedAt = now,
    };

    internal static SlackInstallation Open(InstallationRow row) => JsonSerializer.Deserialize(row.Secrets, InstallationJson.Default.SlackInstallation)!;

    private async Task<(InstallationRow Row, SlackInstallation Installed)?> LoadAsync(string place, CancellationToken cancellation) =>
        await kept.FindAsync(SlackAddress.Platform, place, cancellation) is { } row ? (row, Open(row)) : null;
}
