using System.Text.Json;

namespace StarBot.Slack.Requests;

/// <summary>What Slack brings, whichever way it came: by HTTP or on a socket, it is this record from here on.</summary>
public readonly record struct SlackRequest(SlackRequestKind Kind, JsonElement Payload);

public enum SlackRequestKind
{
    /// <summary>The Events API's envelope.</summary>
    Event,

    /// <summary>A button, a modal, a shortcut.</summary>
    Interaction,

    /// <summary>A slash command's fields.</summary>
    Command,
}

/// <summary>What Slack gets back. Over HTTP it is the response, on a socket the acknowledgement.</summary>
/// <param name="Json">What the acknowledgement carries; null when it is plain.</param>
/// <param name="IsTaken">False when nothing was committed: Slack is asked to send it again.</param>
public readonly record struct SlackAnswer(string? Json, bool IsTaken)
{
    public static SlackAnswer Taken { get; } = new(null, true);

    public static SlackAnswer NotTaken { get; } = new(null, false);

    public static SlackAnswer With(string json) => new(json, true);
}
