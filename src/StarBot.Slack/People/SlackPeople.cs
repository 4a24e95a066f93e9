using System.Collections.Concurrent;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.People;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Slack.Installing;
using StarBot.Slack.Requests;
using StarBot.Slack.WebApi;

namespace StarBot.Slack.People;

/// <summary>What Slack says of a person: time zone, language, whether they run the workspace. Asked once a day, and told by <c>user_change</c>.</summary>
public sealed class SlackPeople(KnownPeople known, SlackTokens tokens, SlackWebApi api, Errands errands, TimeProvider time)
{
    private const string Method = "users.info";
    private const int Remembered = 20_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<(string Team, string User), DateTimeOffset> _looked = new();

    /// <summary>Somebody did something. Asks Slack about them, beside the request, when what is known is old.</summary>
    public void Seen(string team, string user)
    {
        var now = time.GetUtcNow();
        if (_looked.TryGetValue((team, user), out var at) && now - at < FreshFor)
            return;
        if (_looked.Count >= Remembered)
            _looked.Clear();
        _looked[(team, user)] = now;
        errands.Run(team, Method, token => LookUpAsync(team, user, token));
    }

    /// <summary>Waits a moment until somebody is known, where their time zone and whether they run the place count at once.</summary>
    public async Task MeetAsync(string team, string user)
    {
        using var limit = new CancellationTokenSource(LongestWait);
        try
        {
            await RefreshAsync(team, user, limit.Token);
        }
        catch (Exception e) when (e is SlackException or SlackRateLimitException or TryLaterException or HttpRequestException or OperationCanceledException)
        {
            // Slack gives no more than three seconds: until the errand comes back they count as somebody of whom nothing is known.
        }
    }

    /// <summary>Slack says that somebody has changed. Those who never spoke with StarBot are none of its business.</summary>
    public async Task ChangedAsync(string team, JsonElement? user, CancellationToken cancellation)
    {
        if (user.Text("id") is { } id && await known.FindAsync(team, id, cancellation) is { } before)
            await known.RememberAsync(Of(team, id, user!.Value, before), cancellation);
    }

    private async Task LookUpAsync(string team, string user, CancellationToken cancellation)
    {
        try
        {
            await RefreshAsync(team, user, cancellation);
        }
        catch
        {
            // The next time they do something.
            _looked.TryRemove((team, user), out _);
            throw;
        }
    }

    private async Task RefreshAsync(string team, string user, CancellationToken cancellation)
    {
        var before = await known.FindAsync(team, user, cancellation);
        if (before is not null && time.GetUtcNow() - before.RefreshedAt < FreshFor)
            return;
        if (await tokens.FindAsync(team, cancellation) is { } bot && await api.UsersInfoAsync(bot.Token, user, cancellation) is { } said)
            await known.RememberAsync(Of(team, user, said, before), cancellation);
    }

    private PersonRow Of(string team, string id, JsonElement user, PersonRow? before) => new()
    {
        Workspace = team,
        Person = id,
        Platform = SlackAddress.Platform,
        Name = Name(user) ?? before?.Name,
        TimeZone = user.Text("tz") ?? before?.TimeZone,
        // user_change comes without it.
        Locale = user.Text("locale") ?? before?.Locale,
        IsAdmin = user.IsTrue("is_admin") || user.IsTrue("is_owner"),
        RefreshedAt = time.GetUtcNow(),
    };

    private static string? Name(JsonElement user) =>
        new[] { user.At("profile").Text("display_name"), user.At("profile").Text("real_name"), user.Text("real_name"), user.Text("name") }
            .FirstOrDefault(n => !string.IsNullOrWhiteSpace(n));
}
