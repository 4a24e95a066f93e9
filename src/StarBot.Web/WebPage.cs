using Microsoft.AspNetCore.Mvc;
using StarBot.Practice.Messages;
using StarBot.Practice.Progress;
using StarBot.Practice.SignIn;
using StarBot.Practice.Stories;
using StarBot.Practice.Transcripts;
using StarBot.Practice.Turns;
using StarBot.Web.Access;
using StarBot.Web.Assets;
using StarBot.Web.Chat;
using StarBot.Web.Pages;

namespace StarBot.Web;

/// <summary>Puts the page into a host.</summary>
public static class WebPage
{
    /// <summary>Above what the longest answer takes in a form, so that one that is longer can be refused in plain words.</summary>
    private const long LargestForm = 2 * 1024 * 1024;

    /// <summary>The platform, which every command needs, also one that serves no page.</summary>
    public static IServiceCollection AddWebPlatform(this IServiceCollection services, WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        services.AddSingleton<IPlatform, WebPlatform>();
        services.AddSingleton(provider => new PageLinks(options.PublicUrl, provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    /// <summary>The page itself; its options come with <see cref="AddWebPlatform"/>.</summary>
    public static IServiceCollection AddWebPage(this IServiceCollection services)
    {
        Cookies.Add(services);
        services.AddSingleton<Tickets>();
        services.AddSingleton<TranscriptReader>();
        services.AddSingleton<ProgressReader>();
        services.AddSingleton<StoryShelf>();
        services.AddSingleton<Door>();
        services.AddSingleton<RateGate>();
        services.AddSingleton<Shelf>();
        services.AddSingleton<Markup>();
        services.AddSingleton<Broken>();
        services.AddSingleton<Conversation>();
        services.AddSingleton<LiveStreams>();
        services.AddHostedService<OtherHosts>();
        services.AddSingleton<ChatPages>();
        services.AddSingleton<SayEndpoint>();
        services.AddSingleton<EventsEndpoint>();
        services.AddSingleton<KeptPages>();
        services.AddSingleton<DailyStandings>();
        services.AddSingleton<DailyPages>();
        services.AddSingleton<SignInEndpoint>();
        return services;
    }

    public static void MapWebPage(this IEndpointRouteBuilder routes)
    {
        AssetFiles.Map(routes);
        var options = routes.ServiceProvider.GetRequiredService<WebOptions>();
        var pages = routes.MapGroup("").AddEndpointFilter((invocation, next) =>
        {
            Cookies.SecureOver(invocation.HttpContext, options);
            SecurityHeaders.Set(invocation.HttpContext);
            return next(invocation);
        }).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<Broken>());
        pages.MapGet("/", ([FromServices] KeptPages kept, HttpContext http, long? before, CancellationToken cancellation) => kept.ChatAsync(http, before, cancellation));
        pages.MapPost("/say", ([FromServices] SayEndpoint say, HttpContext http, CancellationToken cancellation) => say.HandleAsync(http, cancellation))
            .WithMetadata(new RequestSizeLimitAttribute(LargestForm));
        pages.MapGet("/events", ([FromServices] EventsEndpoint events, HttpContext http, long? after) => events.HandleAsync(http, after));
        pages.MapGet("/stories", ([FromServices] KeptPages kept, HttpContext http, CancellationToken cancellation) => kept.StoriesAsync(http, cancellation));
        pages.MapGet("/progress", ([FromServices] KeptPages kept, HttpContext http, CancellationToken cancellation) => kept.ProgressAsync(http, cancellation));
        pages.MapGet("/daily", ([FromServices] DailyPages daily, HttpContext http, CancellationToken cancellation) => daily.ShowAsync(http, cancellation));
        pages.MapPost("/daily", ([FromServices] DailyPages daily, HttpContext http, CancellationToken cancellation) => daily.TakeAsync(http, cancellation));
        pages.MapGet(
            "/entries/{number:long}/files/{index:int}",
            ([FromServices] KeptPages kept, HttpContext http, long number, int index, CancellationToken cancellation) =>
                kept.FileAsync(http, number, index, cancellation));
        pages.MapGet("/sign-in/{token}", ([FromServices] SignInEndpoint signIn, HttpContext http, string token, CancellationToken cancellation) => signIn.ShowAsync(http, token, cancellation));
        pages.MapPost("/sign-in/{token}", ([FromServices] SignInEndpoint signIn, HttpContext http, string token, CancellationToken cancellation) => signIn.SpendAsync(http, token, cancellation));
        pages.MapPost("/sign-out", ([FromServices] SignInEndpoint signIn, HttpContext http) => signIn.LeaveAsync(http));
    }
}
