using StarBot.Practice.Messages;

namespace StarBot.Teams.Cards;

/// <summary>Draws a form as the card of a dialog.</summary>
public static class FormCard
{
    public static AdaptiveCard Of(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new AdaptiveCard([.. form.Fields.SelectMany(Draw)])
        {
            FallbackText = form.Title,
            Actions = [new CardAction.Submit(PressData.SubmitsForm(form.Id)) { Title = form.SubmitLabel, Style = "positive" }],
        };
    }

    private static IEnumerable<CardElement> Draw(FormField field)
    {
        yield return field.Choices.IsDefaultOrEmpty
            ? new CardElement.TextInput(field.Label) { Id = field.Id, Value = field.Value, IsMultiline = true }
            : new CardElement.ChoiceInput(field.Label, [.. field.Choices.Select(c => new Choice(c.Label, c.Value))]) { Id = field.Id, Value = field.Value };
        if (field.Help is { } help)
            yield return CardText.Small(help) with { Spacing = "None" };
    }
}
