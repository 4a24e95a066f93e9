using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>Asks a form field by field. An empty line keeps what a field holds; "cancel" leaves the form.</summary>
internal sealed class FormQuestions(PostRenderer renderer, Keyboard keyboard)
{
    private const string HowToLeave = "Type cancel to leave this as it was.";

    /// <returns>Null when the form was left.</returns>
    public async Task<IncomingContent.FormSubmitted?> AskAsync(Form form, CancellationToken cancellation)
    {
        renderer.Draw(new Post(form.Title, [new PostBlock.Heading(form.Title), new PostBlock.SmallPrint(HowToLeave)], []));
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var field in form.Fields)
        {
            if (await AskAsync(field, cancellation) is not { } value)
            {
                renderer.Note("Nothing was changed.");
                return null;
            }

            values[field.Id] = value;
        }

        return new IncomingContent.FormSubmitted(form.Id, values.ToImmutable());
    }

    private async Task<string?> AskAsync(FormField field, CancellationToken cancellation)
    {
        Show(field);
        while (true)
        {
            var line = (await keyboard.ReadAsync(cancellation))?.Trim();
            if (line is null || line.Equals("cancel", StringComparison.OrdinalIgnoreCase))
                return null;
            if (line.Length == 0)
                return field.Value;
            if (field.Choices.IsEmpty)
                return line;
            if (Chosen(field.Choices, line) is { } choice)
                return choice.Value;
            renderer.Note($"Type a number from 1 to {field.Choices.Length}.");
        }
    }

    private void Show(FormField field)
    {
        var blocks = ImmutableArray.CreateBuilder<PostBlock>();
        blocks.Add(new PostBlock.Paragraph(Line.Bold(field.Label)));
        if (!field.Choices.IsEmpty)
            blocks.Add(new PostBlock.Steps([.. field.Choices.Select(c => (Line)c.Label)]));
        if (field.Help is { } help)
            blocks.Add(new PostBlock.SmallPrint(help));
        if (field.Value.Length > 0)
            blocks.Add(new PostBlock.SmallPrint($"Now: {Held(field)}. An empty line keeps it."));
        renderer.Draw(new Post(field.Label, blocks.ToImmutable(), []));
    }

    private static string Held(FormField field) => field.Choices.FirstOrDefault(c => c.Value == field.Value)?.Label ?? field.Value;

    private static FormChoice? Chosen(ImmutableArray<FormChoice> choices, string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= choices.Length
            ? choices[number - 1]
            : choices.FirstOrDefault(c => Is(c.Label, line) || Is(c.Value, line));

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
