using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarBot.Practice.Messages;

/// <summary>What StarBot says, free of any platform. Each platform draws it as it can.</summary>
/// <param name="Summary">One line for notifications, screen readers and lists.</param>
/// <param name="Buttons">What a person can press under the post; each has a word that does the same when typed.</param>
public sealed record Post(string Summary, ImmutableArray<PostBlock> Blocks, ImmutableArray<Button> Buttons)
{
    /// <summary>True when a language model wrote any of it; platforms that label such text do so.</summary>
    public bool WrittenByModel { get; init; }
}

/// <summary>One piece of a post, from top to bottom. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Bullets), "bullets")]
[JsonDerivedType(typeof(Steps), "steps")]
[JsonDerivedType(typeof(Ratings), "ratings")]
[JsonDerivedType(typeof(Draft), "draft")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(SmallPrint), "small")]
[JsonDerivedType(typeof(Attachment), "attachment")]
public abstract record PostBlock
{
    private PostBlock() { }

    public sealed record Heading(Line Text) : PostBlock;

    public sealed record Paragraph(Line Text) : PostBlock;

    public sealed record Bullets(ImmutableArray<Line> Items) : PostBlock;

    /// <summary>A numbered list in order of worth or time.</summary>
    public sealed record Steps(ImmutableArray<Line> Items) : PostBlock;

    /// <summary>Ratings from 1 to <see cref="Rating.OutOf"/>, drawn as dots.</summary>
    public sealed record Ratings(ImmutableArray<Rating> Items) : PostBlock;

    /// <summary>An answer set out by STAR part, in the candidate's own sentences.</summary>
    public sealed record Draft(ImmutableArray<DraftPart> Parts) : PostBlock;

    /// <summary>Short pairs of a name and a value.</summary>
    public sealed record Facts(ImmutableArray<Fact> Items) : PostBlock;

    public sealed record SmallPrint(Line Text) : PostBlock;

    /// <summary>A file made of text, such as an export.</summary>
    public sealed record Attachment(string FileName, string MediaType, string Content) : PostBlock;
}

public sealed record Rating(string Name, int Value, int OutOf, string Meaning);

/// <summary>One STAR part: its letter, the sentences and what to add where something lacks.</summary>
public sealed record DraftPart(string Letter, string Name, ImmutableArray<string> Sentences, string? Add);

public sealed record Fact(string Name, Line Value);

/// <summary>Text in runs. Runs and not markup, so that a candidate's asterisks and brackets stay what they are.</summary>
public sealed record Line(ImmutableArray<Run> Runs)
{
    public static implicit operator Line(string text) => new([new Run(text, RunStyle.Plain)]);

    public static Line operator +(Line left, Line right) => new(left.Runs.AddRange(right.Runs));

    public static Line Bold(string text) => new([new Run(text, RunStyle.Bold)]);

    public static Line Italic(string text) => new([new Run(text, RunStyle.Italic)]);

    /// <summary>The candidate's own words; every drawing sets them in quotation marks.</summary>
    public static Line Quote(string text) => new([new Run(text, RunStyle.Quote)]);

    /// <summary>An address of StarBot's own, to be followed.</summary>
    public static Line Link(string address) => new([new Run(address, RunStyle.Link)]);

    public override string ToString() => string.Concat(Runs.Select(r => r.Style == RunStyle.Quote ? $"“{r.Text}”" : r.Text));
}

public sealed record Run(string Text, RunStyle Style);

public enum RunStyle
{
    Plain,
    Bold,
    Italic,
    Quote,
    Link,
}

/// <summary>A button: its label, and the word that is sent when it is pressed (the same word works when typed).</summary>
public sealed record Button(string Label, string Word)
{
    public ButtonStyle Style { get; init; }
}

public enum ButtonStyle
{
    Plain,
    Primary,
    Danger,
}
