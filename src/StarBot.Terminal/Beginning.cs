using Spectre.Console;
using StarBot.Practice.Turns;

namespace StarBot.Terminal;

/// <summary>How a sitting begins: go on with the interview under way, or begin with the first words.</summary>
internal sealed class Beginning(
    IAnsiConsole console, PostRenderer renderer, ITurns turns, Sitting sitting, Keyboard keyboard, TerminalSession session)
{
    private const string Practice = "practice";
    private const string Stop = "stop";
    private const int PostsShown = 3;
    private const string HowToAnswer = "Write as many lines as you like; an empty line sends it. Leave with quit; nothing is lost.";

    /// <returns>False when the input ended or the person left before it began.</returns>
    public async Task<bool> BeginAsync(CancellationToken cancellation)
    {
        if (session.IsInteractive)
            renderer.Note(HowToAnswer);
        var view = await turns.LookAsync(session.Address, cancellation);
        var goesOn = view.IsUnderWay ? await GoesOnAsync(cancellation) : false;
        if (goesOn is null)
            return false;
        if (goesOn is true)
        {
            Resume(view);
            return true;
        }

        sitting.TakeOver(view, shown: null, posts: 0);
        if (view.IsUnderWay)
            await sitting.SayAsync(Stop, cancellation);
        await sitting.SayAsync(string.IsNullOrWhiteSpace(session.FirstWords) ? Practice : session.FirstWords.Trim(), cancellation);
        return true;
    }

    private async Task<bool?> GoesOnAsync(CancellationToken cancellation)
    {
        if (session.FirstWords.Trim().ToLowerInvariant() is "" or Practice or "resume")
            return true;
        if (!session.IsInteractive)
            return false;
        while (true)
        {
            renderer.Note("An interview is under way. Go on with it? (yes/no)");
            var line = await keyboard.ReadAsync(cancellation);
            if (line is null || CommandWords.Leaves(line))
                return null;
            if (line.Trim().ToLowerInvariant() is "yes" or "y")
                return true;
            if (line.Trim().ToLowerInvariant() is "no" or "n")
                return false;
        }
    }

    private void Resume(ConversationView view)
    {
        renderer.Note("An interview is under way. It goes on here.");
        // Its files were written when the posts were new.
        sitting.TakeOver(view, new PostRenderer(console, session.IsInteractive), PostsShown);
        if (view.Draft.IsEmpty)
            return;
        renderer.Note("Your answer so far:");
        renderer.Words(string.Join('\n', view.Draft));
    }
}
