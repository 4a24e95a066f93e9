using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using StarBot.Practice.Turns;

namespace StarBot.Slack.Installing;

/// <summary>
/// OAuth states: sealed, good for ten minutes, bound to one browser, spent once. Nothing is kept of one until it is spent; then its name
/// stands among the events that were seen, where any host finds it. No ticket is issued in its place: anyone may open the page that begins, and
/// whoever is not known yet shall not be able to have something written.
/// </summary>
public sealed class InstallStates(IDataProtectionProvider protection, ITurnWriter writer, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Spent = "slack-install";

    private readonly IDataProtector _protector = protection.CreateProtector("StarBot.Slack.Install.v1");

    /// <returns>The state for Slack to carry, and the browser's half, which goes into a cookie.</returns>
    public (string State, string Browser) Issue()
    {
        var browser = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var end = (time.GetUtcNow() + Lifetime).ToUnixTimeSeconds();
        return (_protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{end}|{browser}")), browser);
    }

    /// <returns>False when it is not ours, too old, of another browser, or was spent before.</returns>
    public async Task<bool> SpendAsync(string? state, string? browser, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(state) || string.IsNullOrEmpty(browser) || Open(state) is not [var end, var bound])
            return false;
        var isOurs = CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(bound), System.Text.Encoding.UTF8.GetBytes(browser));
        var now = time.GetUtcNow();
        if (!isOurs || !long.TryParse(end, CultureInfo.InvariantCulture, out var seconds) || now.ToUnixTimeSeconds() > seconds)
            return false;
        return await writer.WriteAsync(
            async (db, token) =>
            {
                if (await db.SeenEvents.AnyAsync(s => s.Workspace == Spent && s.Key == bound, token))
                    return false;
                db.SeenEvents.Add(new SeenEventRow { Workspace = Spent, Key = bound, SeenAt = now });
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellation);
    }

    private string[]? Open(string state)
    {
        try
        {
            return _protector.Unprotect(state).Split('|');
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
