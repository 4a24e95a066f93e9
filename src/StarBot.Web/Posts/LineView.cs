using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using StarBot.Practice.Messages;

namespace StarBot.Web.Posts;

/// <summary>A line of a post. Built run by run, so that no space of the layout comes between two runs.</summary>
public sealed class LineView : ComponentBase
{
    [Parameter, EditorRequired]
    public required Line Line { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        foreach (var run in Line.Runs)
        {
            if (ElementOf(run) is not { } element)
            {
                builder.AddContent(0, run.Text);
                continue;
            }

            builder.OpenElement(1, element);
            if (element == "a")
                builder.AddAttribute(2, "href", run.Text);
            if (run.Style == RunStyle.Quote)
                builder.AddAttribute(3, "dir", "auto");
            builder.AddContent(4, run.Style == RunStyle.Quote ? $"“{run.Text}”" : run.Text);
            builder.CloseElement();
        }
    }

    private static string? ElementOf(Run run) => run.Style switch
    {
        RunStyle.Bold => "strong",
        RunStyle.Italic => "em",
        RunStyle.Quote => "q",
        RunStyle.Link when Uri.TryCreate(run.Text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https") => "a",
        _ => null,
    };
}
