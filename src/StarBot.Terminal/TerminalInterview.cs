using Spectre.Console;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;

namespace StarBot.Terminal;

/// <summary>The mock interview in a terminal, typed or piped.</summary>
public static class TerminalInterview
{
    private const string Left = "What I have is kept. Go on with: starbot practice";
    private const string NotSent = "These lines are not sent yet:";
    private const string NotSaved = "I still could not save that. Here are your words; keep them and try again later:";

    /// <summary>Holds one sitting until the input ends, the person leaves or something cannot be saved.</summary>
    /// <returns>The exit code: 0, or 1 when something could not be saved.</returns>
    public static async Task<int> RunAsync(
        IAnsiConsole console, TextReader input, ITurns turns, TerminalSession session, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(session);
        var renderer = new PostRenderer(console, session.IsInteractive, attachment => SavedFile.Write(session.Folder, attachment));
        var sitting = new Sitting(renderer, turns, session, time);
        var keyboard = new Keyboard(console, input, session.IsInteractive, session.LookEvery, time, () => sitting.ShowLaterPostsAsync(cancellation));
        var answer = new AnswerLines();
        try
        {
            if (!await new Beginning(console, renderer, turns, sitting, keyboard, session).BeginAsync(cancellation))
                return Leave(renderer);
            await ReadAsync(keyboard, sitting, answer, session, new FormQuestions(renderer, keyboard), cancellation);
            return Leave(renderer);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            console.WriteLine();
            if (!answer.IsEmpty)
                GiveBack(renderer, NotSent, answer.ToString());
            return Leave(renderer);
        }
        catch (NotSavedException lost)
        {
            GiveBack(renderer, NotSaved, lost.Words);
            return 1;
        }
        catch (Exception) when (!answer.IsEmpty)
        {
            GiveBack(renderer, NotSent, answer.ToString());
            throw;
        }
    }

    private static async Task ReadAsync(
        Keyboard keyboard, Sitting sitting, AnswerLines answer, TerminalSession session, FormQuestions forms, CancellationToken cancellation)
    {
        while (true)
        {
            var line = await keyboard.ReadAsync(cancellation);
            var leaves = line is null || CommandWords.Leaves(line);
            if (!leaves && !CommandWords.IsCommand(line!, answer.IsEmpty, sitting.Offered) && !string.IsNullOrWhiteSpace(line))
            {
                answer.Add(line!);
                continue;
            }

            var endsAnswer = !answer.IsEmpty;
            if (endsAnswer)
                await sitting.SayAsync(answer.ToString(), cancellation);
            answer.Clear();
            if (leaves)
                return;
            if (string.IsNullOrWhiteSpace(line) || (endsAnswer && CommandWords.IsDone(line)))
                continue;
            if (await session.FormOf(line.Trim(), cancellation) is { } form)
                await FillInAsync(form, forms, sitting, cancellation);
            else
                await sitting.SayAsync(line.Trim(), cancellation);
        }
    }

    /// <summary>Asks until it is taken, or left: what is wrong is asked again, and the rest stays as it was typed.</summary>
    private static async Task FillInAsync(Form form, FormQuestions forms, Sitting sitting, CancellationToken cancellation)
    {
        for (Form? next = form; next is not null && await forms.AskAsync(next, cancellation) is { } filled;)
        {
            var faults = await sitting.SubmitAsync(filled, cancellation);
            next = faults.IsEmpty ? null : form.Again(filled.Values, faults);
        }
    }

    private static int Leave(PostRenderer renderer)
    {
        renderer.Note(Left);
        return 0;
    }

    private static void GiveBack(PostRenderer renderer, string why, string words)
    {
        renderer.Note(why);
        renderer.Words(words);
    }
}
