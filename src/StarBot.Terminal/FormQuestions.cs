using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Terminal;

/// <summary>Asks a form field by field; one that was filled in already, only what is wrong in it. An empty line keeps what a field holds, "cancel" leaves the form.</summary>
internal sealed class FormQuestions(PostRenderer renderer, Keyboard keyboard)
{
    private const string Nothing = "none";
    private const string HowToLeave = "Type cancel to leave this as it was.";

    /// <returns>Null when the form was left.</returns>
    public async Task<IncomingContent.FormSubmitted?> AskAsync(Form form, CancellationToken cancellation)
    {
        if (form.Fields.All(f => f.Fault is null))
            renderer.Draw(new Post(form.Title, [new PostBlock.Heading(form.Title), new PostBlock.SmallPrint(HowToLeave)], []));
        var values = form.Fields.ToImmutableDictionary(f => f.Id, f => f.Value).ToBuilder();
        foreach (var field in form.Fields.Any(f => f.Fault is not null) ? form.Fields.Where(f => f.Fault is not null) : form.Fields)
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
                return Is(line, Nothing) ? "" : line;
            if (field.TakesSeveral)
                return Several(field.Choices, line);
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
        if (field.Fault is { } fault)
            blocks.Add(new PostBlock.Paragraph(Line.Italic(fault)));
        if (field.TakesSeveral)
            blocks.Add(new PostBlock.SmallPrint("Type the numbers of those that you want, such as 1 2 3."));
        if (field.Help is { } help)
            blocks.Add(new PostBlock.SmallPrint(help));
        if (field.Value.Length > 0)
            blocks.Add(new PostBlock.SmallPrint($"Now: {Held(field)}. An empty line keeps it{(field.Choices.IsEmpty ? $"; {Nothing} empties it" : "")}."));
        renderer.Draw(new Post(field.Label, blocks.ToImmutable(), []));
    }

    private static string Held(FormField field) =>
        string.Join(", ", field.Choices.Where(field.Holds).Select(c => c.Label)) is { Length: > 0 } held ? held : field.Value;

    /// <summary>Numbers stand for their choices; other words are left to whoever reads the form.</summary>
    private static string Several(ImmutableArray<FormChoice> choices, string line) =>
        string.Join(',', line.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => Chosen(choices, w)?.Value ?? w));

    private static FormChoice? Chosen(ImmutableArray<FormChoice> choices, string line) =>
        int.TryParse(line, out var number) && number >= 1 && number <= choices.Length
            ? choices[number - 1]
            : choices.FirstOrDefault(c => Is(c.Label, line) || Is(c.Value, line));

    private static bool Is(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
