using System.Collections.Concurrent;
using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Slack.Installing;
using StarBot.Slack.WebApi;

namespace StarBot.Slack;

/// <summary>What the agent view shows beside the conversation: what StarBot is doing, and prompts to begin with.</summary>
public sealed class SlackStatus(SlackWebApi api, SlackTokens tokens, Errands errands)
{
    private const string SetStatus = "assistant.threads.setStatus";
    private const string SetPrompts = "assistant.threads.setSuggestedPrompts";
    private const string Listens = "is listening. Press Done when your answer is complete";
    private const string Reads = "is reading your answer";

    private static readonly ImmutableArray<SuggestedPrompt> Prompts =
    [
        new("Practise one question", "practice"),
        new("A mock interview of four", "mock 4"),
        new("Practise Ownership", "practice ownership"),
        new("See how I am doing", "progress"),
    ];

    /// <summary>Threads whose status is set, so that it can be taken away with the next post.</summary>
    private readonly ConcurrentDictionary<(string Team, string Channel), string> _set = new();

    public void Listening(Address at, string thread) => Set(at, thread, Listens);

    public void Reading(Address at, string thread) => Set(at, thread, Reads);

    public void SuggestPrompts(string team, string channel) =>
        WithToken(team, SetPrompts, (bot, token) => api.AssistantThreadsSetSuggestedPromptsAsync(bot, channel, "What would you like to practise?", Prompts, token));

    /// <summary>A post has gone to this channel. Slack takes a status away itself only when the post stands in the same thread.</summary>
    public void Posted(string team, string channel)
    {
        if (_set.TryRemove((team, channel), out var thread))
            WithToken(team, SetStatus, (bot, token) => api.AssistantThreadsSetStatusAsync(bot, channel, thread, "", token));
    }

    private void Set(Address at, string thread, string status)
    {
        if (SlackAddress.PostTo(at).Channel is not { } channel || !channel.StartsWith('D'))
            return;
        WithToken(at.Workspace, SetStatus, async (bot, token) =>
        {
            await api.AssistantThreadsSetStatusAsync(bot, channel, thread, status, token);
            _set[(at.Workspace, channel)] = thread;
        });
    }

    private void WithToken(string team, string method, Func<string, CancellationToken, Task> run) =>
        errands.Run(team, method, async token =>
        {
            if (await tokens.FindAsync(team, token) is { } bot)
                await run(bot.Token, token);
        });
}
