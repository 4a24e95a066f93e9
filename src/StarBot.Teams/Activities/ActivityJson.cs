using System.Text.Json;
using System.Text.Json.Serialization;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;
using StarBot.Teams.Invokes;

namespace StarBot.Teams.Activities;

/// <summary>How what StarBot sends is written; generated when it is built.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(FileConsent))]
[JsonSerializable(typeof(FileShown))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ThreadParameters))]
[JsonSerializable(typeof(CardActionResponse))]
[JsonSerializable(typeof(CardError))]
[JsonSerializable(typeof(TaskResponse))]
[JsonSerializable(typeof(TaskInfo))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(JsonElement))]
public sealed partial class ActivityJson : JsonSerializerContext;
