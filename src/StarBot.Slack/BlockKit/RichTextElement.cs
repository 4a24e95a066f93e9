using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarBot.Slack.BlockKit;

/// <summary>The parts of a <see cref="Block.RichText"/>. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(List), "rich_text_list")]
[JsonDerivedType(typeof(Quote), "rich_text_quote")]
public abstract record RichTextElement
{
    private RichTextElement() { }

    public sealed record Section(ImmutableArray<RichTextRun> Elements) : RichTextElement;

    public sealed record List(string Style, ImmutableArray<RichTextElement> Elements) : RichTextElement
    {
        /// <summary>How many items of the same list stand before it, in another block.</summary>
        public int? Offset { get; init; }
    }

    public sealed record Quote(ImmutableArray<RichTextRun> Elements) : RichTextElement;
}

/// <summary>A piece of text in one style.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Link), "link")]
public abstract record RichTextRun
{
    private RichTextRun() { }

    public sealed record Text([property: JsonPropertyName("text")] string Content, RichTextStyle? Style) : RichTextRun;

    public sealed record Link(string Url) : RichTextRun;
}

public sealed record RichTextStyle(bool? Bold, bool? Italic)
{
    public static RichTextStyle IsBold { get; } = new(true, null);

    public static RichTextStyle IsItalic { get; } = new(null, true);
}
