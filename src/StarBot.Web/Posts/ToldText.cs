using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StarBot.Practice.Messages;

namespace StarBot.Web.Posts;

/// <summary>An answer as it was told, with its parts marked: by colour, by a letter, by the kind of line under it.</summary>
public sealed class ToldText : ComponentBase
{
    [Parameter, EditorRequired]
    public required ImmutableArray<ToldRun> Runs { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in Runs)
        {
            if (run.Letter is not { } letter)
            {
                builder.AddContent(0, run.Text);
                continue;
            }

            builder.OpenElement(1, "mark");
            builder.AddAttribute(2, "class", $"run {Part.ClassOf(letter)}");
            builder.OpenComponent<PartBadge>(3);
            builder.AddAttribute(4, nameof(PartBadge.Letter), letter);
            builder.CloseComponent();
            builder.OpenElement(5, "span");
            builder.AddContent(6, run.Text);
            builder.CloseElement();
            builder.CloseElement();
        }
    }
}
