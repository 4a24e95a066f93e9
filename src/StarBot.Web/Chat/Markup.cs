using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace StarBot.Web.Chat;

/// <summary>Renders components to text: whole pages, and the pieces of a page that the script puts in.</summary>
internal sealed class Markup(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> RenderAsync<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => p.Value));
            return (await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString();
        });
    }

    public async Task<IResult> PageAsync<TComponent>(int status, params (string Name, object? Value)[] parameters)
        where TComponent : IComponent =>
        Results.Content(await RenderAsync<TComponent>(parameters), "text/html; charset=utf-8", statusCode: status);
}
