using System.Collections.Immutable;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Terminal;

/// <summary>What is said at one sitting: sends it, tries again when it was not saved, and shows each post once.</summary>
internal sealed class Sitting(PostRenderer renderer, ITurns turns, TerminalSession session, TimeProvider time)
{
    private const int Retries = 3;
    private const string NotSaved = "I could not save that. Your words are still here; I try again.";
    private const string WhatNext = "Type practice, mock 4, stories, progress or quit.";

    private long _lastStamp;
    private long _lastShown = -1;
    private bool _isUnderWay;

    /// <summary>The words of the buttons under the last posts.</summary>
    public ImmutableHashSet<string> Offered { get; private set; } = [];

    public Task SayAsync(string text, CancellationToken cancellation)
    {
        var key = NewKey();
        return TakeAsync(new Incoming(session.Address, key, NextStamp(), new IncomingContent.Message(key, text)), text, cancellation);
    }

    /// <returns>What is wrong with it; then nothing was taken.</returns>
    public async Task<ImmutableArray<FieldFault>> SubmitAsync(IncomingContent.FormSubmitted form, CancellationToken cancellation) =>
        (await TakeAsync(new Incoming(session.Address, NewKey(), NextStamp(), form), string.Join('\n', form.Values.Values), cancellation)).Faults;

    /// <summary>Takes over what was there before: shows its last posts, or only remembers that they are old.</summary>
    public void TakeOver(ConversationView view, PostRenderer? shown, int posts)
    {
        _isUnderWay = view.IsUnderWay;
        foreach (var (_, post) in view.Recent.TakeLast(shown is null ? 0 : posts))
            shown!.Draw(post);
        if (!view.Recent.IsEmpty)
            _lastShown = Math.Max(_lastShown, view.Recent.Max(p => p.Number));
        Offered = WordsOf(view.Recent.TakeLast(1));
    }

    /// <summary>Shows what came without being asked, such as a language model's reading.</summary>
    public async Task<bool> ShowLaterPostsAsync(CancellationToken cancellation)
    {
        var view = await turns.LookAsync(session.Address, cancellation);
        var isNew = view.Recent.Any(p => p.Number > _lastShown);
        if (isNew)
            renderer.Note("");
        Show(view.Recent);
        SayWhatNext(view.IsUnderWay);
        return isNew;
    }

    private async Task<TurnResult> TakeAsync(Incoming incoming, string words, CancellationToken cancellation)
    {
        var result = await CommittedAsync(incoming, words, cancellation);
        Show(result.Posts);
        if (session.IsInteractive)
            SayWhatNext((await turns.LookAsync(session.Address, CancellationToken.None)).IsUnderWay);
        return result;
    }

    private async Task<TurnResult> CommittedAsync(Incoming incoming, string words, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                // Not broken off half-way: what was typed is saved or given back, never in doubt.
                return await turns.TakeAsync(incoming, CancellationToken.None);
            }
            catch (TurnNotCommittedException e) when (tries == Retries || cancellation.IsCancellationRequested)
            {
                throw new NotSavedException(words, e);
            }
            catch (TurnNotCommittedException)
            {
                renderer.Note(NotSaved);
                await Task.Delay(session.RetryAfter, time, CancellationToken.None);
            }
        }
    }

    private void Show(ImmutableArray<CommittedPost> posts)
    {
        var fresh = posts.Where(p => p.Number > _lastShown).OrderBy(p => p.Number).ToList();
        foreach (var (number, post) in fresh)
        {
            renderer.Draw(post);
            _lastShown = number;
        }

        if (fresh.Count > 0)
            Offered = WordsOf(fresh);
    }

    private void SayWhatNext(bool isUnderWay)
    {
        if (session.IsInteractive && _isUnderWay && !isUnderWay)
            renderer.Note(WhatNext);
        _isUnderWay = isUnderWay;
    }

    private static ImmutableHashSet<string> WordsOf(IEnumerable<CommittedPost> posts) =>
        [.. posts.SelectMany(p => p.Post.Buttons).Select(b => b.Word.ToLowerInvariant())];

    private static string NewKey() => Guid.CreateVersion7().ToString();

    private long NextStamp() =>
        _lastStamp = Math.Max(_lastStamp + 1, (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
}
