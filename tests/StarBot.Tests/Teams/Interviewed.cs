using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using StarBot.Interviewing.Interview;

namespace StarBot.Tests.Teams;

/// <summary>How the one interview of a room stands.</summary>
internal static class Interviewed
{
    public static async Task<IReadOnlyList<string>> DraftAsync(this TeamsRoom room) => [.. (await room.StateAsync()).Answer.Select(u => u.Text)];

    public static async Task<InterviewState> StateAsync(this TeamsRoom room) =>
        JsonSerializer.Deserialize<InterviewState>((await room.LookAsync(db => db.Conversations.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken))).State!)!;
}
