using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarBot.Slack.BlockKit;

/// <summary>
/// The blocks that StarBot sends, named as Slack names them. A closed set. Text is plain or rich, never mrkdwn: Slack parses neither,
/// so what people wrote can ping nobody, be no link and break no block.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Divider), "divider")]
[JsonDerivedType(typeof(Input), "input")]
public abstract record Block
{
    private Block() { }

    public sealed record Header(PlainText Text) : Block;

    public sealed record RichText(ImmutableArray<RichTextElement> Elements) : Block;

    public sealed record Context(ImmutableArray<PlainText> Elements) : Block;

    public sealed record Actions(ImmutableArray<Element> Elements) : Block;

    public sealed record Divider : Block;

    public sealed record Input(string BlockId, PlainText Label, Element Element, PlainText? Hint, bool Optional) : Block;
}

/// <summary>Text that Slack shows as it is: no mentions, links, marks or emoji names.</summary>
public sealed record PlainText(string Text)
{
    public string Type { get; } = "plain_text";

    public bool Emoji { get; }

    /// <summary>Safe to see and short enough; where nothing is left, three dots, for Slack takes no empty text.</summary>
    public static PlainText Of(string text, int most)
    {
        var safe = SafeText.Of(text);
        return new PlainText(string.IsNullOrWhiteSpace(safe) ? "…" : Shorten.To(most, safe));
    }
}

/// <summary>What a person can press or fill in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(ConversationsSelect), "conversations_select")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
[JsonDerivedType(typeof(Checkboxes), "checkboxes")]
[JsonDerivedType(typeof(TimePicker), "timepicker")]
public abstract record Element(string ActionId)
{
    public sealed record Button(string ActionId, PlainText Text, string Value, string? Style = null) : Element(ActionId);

    public sealed record StaticSelect(string ActionId, ImmutableArray<Option> Options, Option? InitialOption) : Element(ActionId);

    public sealed record ConversationsSelect(string ActionId, ConversationFilter Filter) : Element(ActionId);

    public sealed record PlainTextInput(string ActionId, string? InitialValue, bool Multiline, int MaxLength) : Element(ActionId);

    /// <param name="InitialOptions">Null for none: Slack takes no empty list here.</param>
    public sealed record Checkboxes(string ActionId, ImmutableArray<Option> Options, ImmutableArray<Option>? InitialOptions) : Element(ActionId);

    public sealed record TimePicker(string ActionId, string? InitialTime) : Element(ActionId);
}

public sealed record Option(PlainText Text, string Value);

public sealed record ConversationFilter(ImmutableArray<string> Include, bool ExcludeBotUsers, bool ExcludeExternalSharedChannels);
