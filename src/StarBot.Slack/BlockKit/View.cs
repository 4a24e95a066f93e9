using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StarBot.Slack.BlockKit;

/// <summary>A surface made of blocks: a modal, or a person's App Home.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Modal), "modal")]
[JsonDerivedType(typeof(Home), "home")]
public abstract record View(ImmutableArray<Block> Blocks)
{
    public sealed record Modal(PlainText Title, ImmutableArray<Block> Blocks, PlainText Close) : View(Blocks)
    {
        public PlainText? Submit { get; init; }

        public string? CallbackId { get; init; }

        public string? PrivateMetadata { get; init; }
    }

    public sealed record Home(ImmutableArray<Block> Blocks) : View(Blocks);
}
