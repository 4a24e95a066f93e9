using System.Text.Json;
using System.Text.Json.Serialization;
using StarBot.Interviewing.Critique;
using StarBot.Interviewing.Interview;

namespace StarBot.Practice.Mock;

/// <summary>
/// An interview and a critique as the database keeps them. What can be worked out from the rest is not written; where older rows hold
/// it, it is passed over.
/// </summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(InterviewState))]
[JsonSerializable(typeof(AnswerCritique))]
public sealed partial class InterviewJson : JsonSerializerContext
{
    public static string Of(InterviewState state) => JsonSerializer.Serialize(state, Default.InterviewState);

    public static string Of(AnswerCritique critique) => JsonSerializer.Serialize(critique, Default.AnswerCritique);

    public static InterviewState StateIn(string json) => JsonSerializer.Deserialize(json, Default.InterviewState)!;
}
