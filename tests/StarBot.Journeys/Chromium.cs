using Microsoft.Playwright;

namespace StarBot.Journeys;

/// <summary>One browser for all journeys. Where there is none they are skipped, unless STARBOT_BROWSER_REQUIRED says that this is a failure.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;

    private IBrowser? _browser;

    private static string? Program => Environment.GetEnvironmentVariable("STARBOT_CHROMIUM") ?? Places.FirstOrDefault(File.Exists);

    private static bool IsRequired => Environment.GetEnvironmentVariable("STARBOT_BROWSER_REQUIRED") is { Length: > 0 };

    public async ValueTask InitializeAsync()
    {
        if (Program is not { } program)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            // In containers the browser's own sandbox cannot be had; and it asks nobody on the network for anything.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser of one person: cookies and storage of its own.</summary>
    public async Task<IBrowserContext> PersonAsync(Look look)
    {
        if (_browser is null)
        {
            const string why = "No chromium: set STARBOT_CHROMIUM to its path, or install it (apt-get install chromium).";
            Assert.SkipUnless(IsRequired, why);
            Assert.Fail(why);
        }

        return await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = look.IsPhone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 860 },
            DeviceScaleFactor = look.IsPhone ? 2 : 1,
            HasTouch = look.IsPhone,
            IsMobile = look.IsPhone,
            JavaScriptEnabled = look.HasScript,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
        });
    }
}

/// <summary>What a person has before them.</summary>
public sealed record Look(bool IsPhone = false, bool HasScript = true, bool IsDark = false)
{
    public string Name => $"{(IsPhone ? "phone" : "desktop")}-{(IsDark ? "dark" : "light")}";
}
