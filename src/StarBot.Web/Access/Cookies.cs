using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

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
        services.AddAuthentication(Scheme).AddCookie(Scheme);
        services.AddOptions<CookieAuthenticationOptions>(Scheme).Configure<WebOptions>((cookie, web) =>
        {
            cookie.Cookie.Name = PersonCookie;
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = SecureOver(web);
            cookie.Cookie.IsEssential = true;
            cookie.ExpireTimeSpan = Lifetime;
            cookie.SlidingExpiration = true;
        });
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<WebOptions>((form, web) =>
        {
            form.Cookie.Name = AntiforgeryCookie;
            form.Cookie.HttpOnly = true;
            form.Cookie.SameSite = SameSiteMode.Strict;
            form.Cookie.SecurePolicy = SecureOver(web);
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

    // Behind a proxy that ends TLS the request itself is plain; the public address tells.
    private static CookieSecurePolicy SecureOver(WebOptions web) =>
        web.PublicUrl?.Scheme == Uri.UriSchemeHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
}
