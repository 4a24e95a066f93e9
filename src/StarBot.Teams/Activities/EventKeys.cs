using System.Globalization;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Activities;

/// <summary>An activity as something that came in: its key makes a second delivery harmless, its stamp orders it.</summary>
internal static class EventKeys
{
    private const int LongestKey = 400;

    public static Incoming Incoming(Activity activity, Address at, IncomingContent content, TimeProvider time)
    {
        var stamp = activity.Timestamp ?? time.GetUtcNow();
        return new Incoming(at, Of(activity, stamp), stamp.UtcTicks / TimeSpan.TicksPerMicrosecond, content);
    }

    /// <summary>
    /// A button that was pressed. Whoever presses twice means it once, though Teams brings two activities: a button of the interview can be
    /// pressed once on a card while nothing more is said, any other once in a minute, as its card may have kept it after it was pressed.
    /// </summary>
    public static async Task<Incoming> PressAsync(Activity activity, Address at, PressData pressed, ITurns turns, TimeProvider time)
    {
        var incoming = Incoming(activity, at, new IncomingContent.Pressed(pressed.Word), time);
        if (activity.ReplyToId is not { } card)
            return incoming;
        var moment = OpenOffers.IsOfTheInterview(new Button(pressed.Word, pressed.Word))
            ? (await turns.LookAsync(at, CancellationToken.None)).Draft.Length
            : incoming.Stamp / 60_000_000;
        return incoming with { AlsoKnownAs = Short($"press/{at.Conversation}/{card}/{pressed.Post}/{pressed.Word}/{moment}") };
    }

    /// <summary>When a message was sent: Teams names messages by that moment. Null for a name that is none.</summary>
    public static DateTimeOffset? SentAt(string messageId) =>
        long.TryParse(messageId, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds)
            : null;

    /// <summary>Conversation and id, and for what can happen to one message again and again its time as well.</summary>
    private static string Of(Activity activity, DateTimeOffset stamp)
    {
        var once = activity.Type is "message" or "invoke" && activity.Id is not null;
        var key = $"{activity.Type}/{activity.Conversation?.Id}/{activity.Id}";
        return Short(once ? key : $"{key}/{stamp.UtcTicks}");
    }

    private static string Short(string key) => key.Length <= LongestKey
        ? key
        : $"{key[..(LongestKey - 70)]}/{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)))}";
}
