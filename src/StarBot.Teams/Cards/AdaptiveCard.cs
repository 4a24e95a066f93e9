using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StarBot.Teams.Cards;

/// <summary>An Adaptive Card 1.5. What stands here is what StarBot draws with, and nothing else.</summary>
public sealed record AdaptiveCard(ImmutableArray<CardElement> Body)
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    [JsonPropertyName("type")]
    [JsonPropertyOrder(-2)]
    public string Type { get; } = "AdaptiveCard";

    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    public string Version { get; } = "1.5";

    /// <summary>For a client that cannot draw cards, and for screen readers.</summary>
    public string? FallbackText { get; init; }

    public ImmutableArray<CardAction>? Actions { get; init; }

    /// <summary>How the card is brought up to date when somebody looks at it.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>Teams' own: a card as wide as the chat.</summary>
    public TeamsCardOptions? Msteams { get; init; }
}

public sealed record TeamsCardOptions(string Width);

/// <summary>The client does this by itself for these people when the card comes into view; the answer takes the card's place.</summary>
/// <param name="UserIds">As the Bot Connector names them, <c>29:…</c>.</param>
public sealed record CardRefresh(CardAction Action, ImmutableArray<string> UserIds);

/// <summary>One element of a card. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(TextInput), "Input.Text")]
[JsonDerivedType(typeof(ChoiceInput), "Input.ChoiceSet")]
[JsonDerivedType(typeof(TimeInput), "Input.Time")]
public abstract record CardElement
{
    private CardElement() { }

    public string? Id { get; init; }

    public string? Spacing { get; init; }

    public bool? Separator { get; init; }

    public bool? IsVisible { get; init; }

    /// <summary>Text that is read as Markdown: only for words of StarBot's own.</summary>
    public sealed record TextBlock(string Text) : CardElement
    {
        public string? Size { get; init; }

        public string? Weight { get; init; }

        public string? Style { get; init; }

        public bool Wrap { get; } = true;
    }

    /// <summary>Text in runs, in which nothing is markup.</summary>
    public sealed record RichTextBlock(ImmutableArray<TextRun> Inlines) : CardElement;

    public sealed record Container(ImmutableArray<CardElement> Items) : CardElement
    {
        public string? Style { get; init; }

        public CardAction? SelectAction { get; init; }
    }

    public sealed record ColumnSet(ImmutableArray<Column> Columns) : CardElement;

    public sealed record TextInput(string Label) : CardElement
    {
        public string? Value { get; init; }

        public string? Placeholder { get; init; }

        public bool IsMultiline { get; init; }

        public int? MaxLength { get; init; }
    }

    public sealed record ChoiceInput(string Label, ImmutableArray<Choice> Choices) : CardElement
    {
        public string? Value { get; init; }

        /// <summary><c>compact</c> folds the choices up, <c>expanded</c> shows each.</summary>
        public string Style { get; init; } = "compact";

        public bool? IsMultiSelect { get; init; }

        public bool? IsRequired { get; init; }

        /// <summary>Said beneath a field that is required and empty.</summary>
        public string? ErrorMessage { get; init; }
    }

    /// <summary>A time of day, <c>HH:mm</c>.</summary>
    public sealed record TimeInput(string Label) : CardElement
    {
        public string? Value { get; init; }
    }
}

public sealed record Column(ImmutableArray<CardElement> Items)
{
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public string Type => "Column";

    /// <summary><c>auto</c>, <c>stretch</c> or a number of pixels.</summary>
    public string? Width { get; init; }

    public string? Spacing { get; init; }
}

public sealed record Choice(string Title, string Value);

public sealed record TextRun(string Text)
{
    [JsonPropertyName("type")]
    [JsonPropertyOrder(-1)]
    public string Type => "TextRun";

    public string? Weight { get; init; }

    public string? Size { get; init; }

    public string? Color { get; init; }

    public bool? Italic { get; init; }

    public bool? IsSubtle { get; init; }

    public CardAction? SelectAction { get; init; }
}

/// <summary>What a person can do on a card. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Execute), "Action.Execute")]
[JsonDerivedType(typeof(Submit), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ToggleVisibility), "Action.ToggleVisibility")]
public abstract record CardAction
{
    private CardAction() { }

    public string? Title { get; init; }

    /// <summary><c>positive</c> or <c>destructive</c>.</summary>
    public string? Style { get; init; }

    /// <summary>The answer to it is the card that takes this one's place.</summary>
    public sealed record Execute(string Verb, JsonElement Data) : CardAction
    {
        /// <summary>For a client that does not know the action.</summary>
        public CardAction? Fallback { get; init; }
    }

    public sealed record Submit(JsonElement Data) : CardAction;

    public sealed record OpenUrl(string Url) : CardAction;

    public sealed record ToggleVisibility(ImmutableArray<string> TargetElements) : CardAction;
}
