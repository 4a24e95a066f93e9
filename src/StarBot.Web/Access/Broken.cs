using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StarBot.Web.Chat;
using StarBot.Web.Pages;

namespace StarBot.Web.Access;

/// <summary>A page that cannot be made says so, what became of the person's words, and when to try again.</summary>
internal sealed partial class Broken(Markup markup, ILogger<Broken> log) : IEndpointFilter
{
    private const string TryAgainAfter = "30";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            return await next(context);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            var isDatabase = e is DbException or DbUpdateException or TimeoutException;
            PageFailed(log, e);
            http.Response.Headers.RetryAfter = TryAgainAfter;
            return await SayAsync(http, isDatabase ? Trouble.NotReached : Trouble.Failed);
        }
    }

    private async Task<IResult> SayAsync(HttpContext http, Trouble trouble)
    {
        if (ChatPages.IsScript(http))
            return Results.Json(new { problem = trouble.Words }, statusCode: trouble.Status);
        // Sent once more by the browser itself, a form is the same form: nothing of it is taken twice.
        var more = HttpMethods.IsPost(http.Request.Method) ? " Reload this page to send once more what you have just sent; nothing is taken twice." : "";
        return await markup.PageAsync<NoticePage>(
            trouble.Status, (nameof(NoticePage.Title), "Not just now"), (nameof(NoticePage.Words), trouble.Words + more));
    }

    [LoggerMessage(401, LogLevel.Error, "A page could not be made.")]
    private static partial void PageFailed(ILogger log, Exception exception);
}
