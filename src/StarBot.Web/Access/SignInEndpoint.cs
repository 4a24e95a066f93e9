using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using StarBot.Practice.SignIn;
using StarBot.Web.Chat;
using StarBot.Web.Pages;

namespace StarBot.Web.Access;

/// <summary>
/// Signs a person in by a link from a chat. Looking at the link shows a button and spends nothing, because chats and mail programs look at
/// links by themselves; only the button's own sending spends it.
/// </summary>
internal sealed class SignInEndpoint(Tickets tickets, Markup markup, IAntiforgery antiforgery)
{
    public async Task<IResult> ShowAsync(HttpContext http, string token, CancellationToken cancellation) =>
        await tickets.PeekAsync(PageLinks.Purpose, token, cancellation) is null
            ? await SpentAsync()
            : await ButtonAsync(http, token);

    public async Task<IResult> SpendAsync(HttpContext http, string token, CancellationToken cancellation)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
            return await ShowAsync(http, token, cancellation);
        if (await tickets.SpendAsync(PageLinks.Purpose, token, cancellation) is not { } ticket)
            return await SpentAsync();
        await Cookies.GiveAsync(http, new WebPerson(ticket.Workspace, ticket.Person, CameFromChat: true));
        return Results.LocalRedirect("/");
    }

    public async Task<IResult> LeaveAsync(HttpContext http)
    {
        if (await antiforgery.IsRequestValidAsync(http))
            await http.SignOutAsync(Cookies.Scheme);
        return Results.LocalRedirect("/");
    }

    private Task<IResult> ButtonAsync(HttpContext http, string token) => markup.PageAsync<SignInPage>(
        StatusCodes.Status200OK,
        (nameof(SignInPage.Token), token),
        (nameof(SignInPage.FormToken), antiforgery.GetAndStoreTokens(http).RequestToken));

    private Task<IResult> SpentAsync() => markup.PageAsync<NoticePage>(
        StatusCodes.Status410Gone,
        (nameof(NoticePage.Title), "This link is used up"),
        (nameof(NoticePage.Words), "A link works once, and not for long. Say web to StarBot in your chat, and you get a new one."));
}
