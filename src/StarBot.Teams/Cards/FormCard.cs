using StarBot.Practice.Messages;

namespace StarBot.Teams.Cards;

/// <summary>Draws a form as a card: in a dialog, or in the chat, where it changes where it stands.</summary>
public static class FormCard
{
    private const int OneLine = 80;

    /// <summary>In a dialog, which has the title and knows nothing of <c>Action.Execute</c>.</summary>
    public static AdaptiveCard Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return Card(form, new CardAction.Submit(PressData.SubmitsForm(form.Id)) { Title = form.SubmitLabel, Style = "positive" });
    }

    /// <summary>In the chat: the answer to it is the card that takes its place.</summary>
    public static AdaptiveCard InChat(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var data = PressData.SubmitsForm(form.Id);
        var card = Card(form, new CardAction.Execute(PressData.Verb, data)
        {
            Title = form.SubmitLabel,
            Style = "positive",
            Fallback = new CardAction.Submit(data) { Title = form.SubmitLabel, Style = "positive" },
        });
        return card with { Body = card.Body.Insert(0, Title(form)) };
    }

    /// <summary>In the chat, once it was taken: what came of it is said in a post of its own.</summary>
    public static AdaptiveCard Taken(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new AdaptiveCard([Title(form), CardText.Small(Line.Bold($"✓ {form.SubmitLabel}"))]) { FallbackText = form.Title };
    }

    private static AdaptiveCard Card(Form form, CardAction submit) =>
        new([.. form.Fields.SelectMany(Draw)]) { FallbackText = form.Title, Actions = [submit] };

    private static CardElement.TextBlock Title(Form form) => new(form.Title) { Size = "Large", Weight = "Bolder", Style = "heading" };

    private static IEnumerable<CardElement> Draw(FormField field)
    {
        yield return Input(field);
        if (field.Fault is { } fault)
            yield return CardText.Of(Line.Bold(fault), r => r with { Color = "Attention" }) with { Spacing = "None" };
        if (field.Help is { } help)
            yield return CardText.Small(help) with { Spacing = "None" };
    }

    private static CardElement Input(FormField field) => field switch
    {
        { IsTime: true } => new CardElement.TimeInput(field.Label) { Id = field.Id, Value = field.Value },
        { Choices.IsDefaultOrEmpty: true } =>
            new CardElement.TextInput(field.Label) { Id = field.Id, Value = field.Value, IsMultiline = field.Value.Length > OneLine },
        _ => new CardElement.ChoiceInput(field.Label, [.. field.Choices.Select(c => new Choice(c.Label, c.Value))])
        {
            Id = field.Id,
            Value = field.Value,
            IsMultiSelect = field.TakesSeveral ? true : null,
            Style = field.TakesSeveral ? "expanded" : "compact",
        },
    };
}
