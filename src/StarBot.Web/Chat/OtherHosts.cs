using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Turns;

namespace StarBot.Web.Chat;

/// <summary>Notices what other hosts committed to conversations that are open here: one look a second for all pages, none while no page is open.</summary>
internal sealed partial class OtherHosts(
    IDbContextFactory<PracticeDb> databases, LiveStreams streams, TimeProvider time, ILogger<OtherHosts> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (streams.IsEmpty)
                    await streams.SomebodyAsync(stoppingToken);
                await Task.Delay(Every, time, stoppingToken);
                await LookAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (System.Data.Common.DbException e)
            {
                LookFailed(log, e);
            }
        }
    }

    /// <summary>Wakes the pages of every conversation that has gone on since they were last given something.</summary>
    internal async Task LookAsync(CancellationToken cancellation)
    {
        var seen = streams.Seen();
        if (seen.Count == 0)
            return;
        var workspaces = seen.Keys.Select(k => k.Workspace).Distinct().ToList();
        var conversations = seen.Keys.Select(k => k.Conversation).ToList();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        // By the whole key, as the writer looks: the table is searched and not scanned.
        var now = await db.Conversations
            .Where(c => EF.Parameter(workspaces).Contains(c.Workspace) && c.Platform == WebPlatform.PlatformName
                && EF.Parameter(conversations).Contains(c.Conversation))
            .Select(c => new { c.Workspace, c.Conversation, c.NextNumber }).ToListAsync(cancellation);
        foreach (var one in now.Where(c => seen.TryGetValue((c.Workspace, c.Conversation), out var last) && c.NextNumber - 1 > last))
            streams.WakeAll((one.Workspace, one.Conversation));
    }

    [LoggerMessage(400, LogLevel.Warning, "Could not look for what other hosts committed; it is tried again.")]
    private static partial void LookFailed(ILogger log, Exception exception);
}
