using System.Collections.Immutable;
using StarBot.Practice.Messages;

namespace StarBot.Slack.BlockKit;

/// <summary>The modals that StarBot opens.</summary>
public static class Modals
{
    public static View.Modal OfPost(string title, Post post) =>
        new(Title(title), Fit.Into([.. PostBlocks.Of(post.Blocks)], Limits.BlocksOfView - 2, Limits.TextOfView).Blocks, new PlainText("Close"));

    public static View.Modal OfForm(Form form) =>
        new(Title(form.Title), [.. form.Fields.Take(Limits.BlocksOfView).Select(Field)], new PlainText("Cancel"))
        {
            Submit = Title(form.SubmitLabel),
            CallbackId = Shorten.To(Limits.Id, ActionIds.FormCallback + form.Id),
        };

    /// <summary>What would be shared, to be looked at first, and the question where.</summary>
    public static View.Modal Sharing(Post post, long number)
    {
        var (blocks, _) = Fit.Into([.. PostBlocks.Of(post.Blocks)], Limits.BlocksOfView - 4, Limits.TextOfMessage);
        var channel = new Block.Input(
            ActionIds.ShareChannel,
            new PlainText("Where?"),
            new Element.ConversationsSelect(ActionIds.ShareChannel, new ConversationFilter(["public", "private"], ExcludeBotUsers: true, ExcludeExternalSharedChannels: true)),
            new PlainText("In a private channel I have to be a member: /invite @StarBot there first."),
            Optional: false);
        return new View.Modal(Title("Share your critique"), [channel, .. PostBlocks.Small("This is what they will see:"), new Block.Divider(), .. blocks], new PlainText("Cancel"))
        {
            Submit = new PlainText("Share"),
            CallbackId = ActionIds.ShareCallback,
            PrivateMetadata = $"{number}",
        };
    }

    private static PlainText Title(string text) => PlainText.Of(text, Limits.ViewTitle);

    private static Block Field(FormField field) => new Block.Input(
        Shorten.To(Limits.Id, field.Id),
        PlainText.Of(field.Label, Limits.Label),
        ElementOf(field),
        field.Help is { Length: > 0 } help ? PlainText.Of(help, Limits.Hint) : null,
        Optional: true);

    // More than Slack has boxes for is a list to pick one from.
    private static Element ElementOf(FormField field) => field switch
    {
        { IsTime: true } => new Element.TimePicker("value", field.Value.Length == 5 ? field.Value : null),
        { Choices.IsEmpty: true } => Text(field),
        { TakesSeveral: true, Choices.Length: <= Limits.Checkboxes } => Choices(field),
        _ => Choice(field),
    };

    private static Element.PlainTextInput Text(FormField field) => new(
        "value", field.Value.Length == 0 ? null : Shorten.To(Limits.InputText, field.Value), field.Value.Length > 80, Limits.InputText);

    private static Element.StaticSelect Choice(FormField field)
    {
        var options = Options(field);
        return new Element.StaticSelect("value", options, options.FirstOrDefault(o => o.Value == field.Value));
    }

    private static Element.Checkboxes Choices(FormField field)
    {
        var options = Options(field);
        ImmutableArray<Option> held = [.. options.Where(o => field.Holds(new FormChoice(o.Value, "")))];
        return new Element.Checkboxes("value", options, held.IsEmpty ? null : held);
    }

    private static ImmutableArray<Option> Options(FormField field) =>
    [
        .. field.Choices.Where(c => c.Value.Length is > 0 and <= Limits.OptionValue).Take(Limits.Options)
            .Select(c => new Option(PlainText.Of(c.Label, Limits.OptionText), c.Value)),
    ];
}
