using Microsoft.AspNetCore.Authentication;

namespace StarBot.Web.Access;

/// <summary>The cookies of the page, sealed with the same key ring as the words: they survive a restart and open on every host.</summary>
internal static class Cookies
{
    public const string Scheme = "StarBot.Web";
    public const string PersonCookie = "starbot";
    public const string AntiforgeryCookie = "starbot-form";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public static void Add(IServiceCollection services)
    {
        services.AddAuthentication(Scheme).AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = PersonCookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.IsEssential = true;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = true;
        });
        services.AddAntiforgery(form =>
        {
            form.Cookie.Name = AntiforgeryCookie;
            form.Cookie.HttpOnly = true;
            // Not Strict: someone who follows a link here would get a new one, and the forms of their other tabs would be void.
            form.Cookie.SameSite = SameSiteMode.Lax;
            form.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            form.FormFieldName = FormFields.Token;
            form.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>Makes the browser someone's; also for the rest of this request, so that its forms are theirs.</summary>
    public static async Task GiveAsync(HttpContext http, WebPerson person)
    {
        var principal = person.ToPrincipal();
        await http.SignInAsync(Scheme, principal, new AuthenticationProperties { IsPersistent = true });
        http.User = principal;
    }

    /// <summary>Behind a proxy that ends TLS the request itself is plain. Where the public address says TLS, cookies are for TLS alone.</summary>
    public static void SecureOver(HttpContext http, WebOptions web)
    {
        if (web.PublicUrl?.Scheme == Uri.UriSchemeHttps)
            http.Request.Scheme = Uri.UriSchemeHttps;
    }
}
