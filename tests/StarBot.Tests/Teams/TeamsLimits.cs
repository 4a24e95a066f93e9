using System.Text.Json;

namespace StarBot.Tests.Teams;

/// <summary>Holds whatever is sent to Teams in a test against what Teams takes, and cards against the published schema.</summary>
public static class TeamsLimits
{
    private const int MostBytes = 28 * 1024;
    private const int MostActions = 6;

    public static void Hold(byte[] payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        payload.Length.ShouldBeLessThan(MostBytes);
        using var json = JsonDocument.Parse(payload);
        if (json.RootElement.TryGetProperty("attachments", out var attachments))
        {
            foreach (var attachment in attachments.EnumerateArray())
            {
                if (attachment.GetProperty("contentType").GetString() == "application/vnd.microsoft.card.adaptive")
                    HoldCard(attachment.GetProperty("content"));
            }
        }
    }

    public static void HoldCard(JsonElement card)
    {
        CardSchema.Hold(card);
        card.GetProperty("version").GetString().ShouldBe("1.5");
        card.GetProperty("fallbackText").GetString().ShouldNotBeNullOrWhiteSpace();
        if (card.TryGetProperty("actions", out var actions))
        {
            actions.GetArrayLength().ShouldBeLessThanOrEqualTo(MostActions);
            foreach (var action in actions.EnumerateArray())
            {
                action.GetProperty("title").GetString()!.Length.ShouldBeInRange(1, 40);
                if (action.GetProperty("type").GetString() == "Action.Execute")
                    action.GetProperty("fallback").GetProperty("type").GetString().ShouldBe("Action.Submit");
            }
        }

        Ids(card).ShouldBeUnique();
    }

    private static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.NameEquals("id") && p.Value.ValueKind == JsonValueKind.String ? [p.Value.GetString()!] : Ids(p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
        _ => [],
    };
}
