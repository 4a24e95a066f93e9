using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Invokes;

/// <summary>The answer to <c>adaptiveCard/action</c>: the card that takes the place of the one that was pressed, or a sentence.</summary>
public sealed record CardActionResponse(int StatusCode, string Type, object Value)
{
    public static CardActionResponse Of(AdaptiveCard card) => new(200, AdaptiveCard.ContentType, card);

    /// <summary>Nothing to show: the client keeps the card that it has.</summary>
    public static CardActionResponse NotKept { get; } = new(404, "application/vnd.microsoft.error", new CardError("NotFound", "I no longer keep this one."));

    public static CardActionResponse Of(string message) => new(200, "application/vnd.microsoft.activity.message", message);
}

public sealed record CardError(string Code, string Message);

/// <summary>The answer to a dialog: the next card in it, or a sentence before it closes.</summary>
public sealed record TaskResponse(TaskModule Task)
{
    public static TaskResponse Of(string message) => new(new TaskModule("message", message));

    public static TaskResponse Of(string title, AdaptiveCard card, string height) =>
        new(new TaskModule("continue", new TaskInfo(CardText.Short(title, CardLimits.DialogTitle), height, "medium", PostActivity.Attached(card))));
}

public sealed record TaskModule(string Type, object Value);

/// <param name="Height"><c>small</c>, <c>medium</c> or <c>large</c>.</param>
public sealed record TaskInfo(string Title, string Height, string Width, Attachment Card);

/// <summary>What goes back to Teams. For an invoke the HTTP answer is the result; everything else is only taken, or not.</summary>
public readonly record struct TeamsAnswer(byte[]? Json, bool IsTaken)
{
    public static TeamsAnswer Taken { get; } = new(null, true);

    /// <summary>Nothing was committed: Teams is asked to send it again.</summary>
    public static TeamsAnswer NotTaken { get; } = new(null, false);

    public static TeamsAnswer With(CardActionResponse response) => With(response, ActivityJson.Default.CardActionResponse);

    public static TeamsAnswer With(TaskResponse response) => With(response, ActivityJson.Default.TaskResponse);

    private static TeamsAnswer With<T>(T value, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(value, type), true);
}
