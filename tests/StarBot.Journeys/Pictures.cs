using Microsoft.Playwright;

namespace StarBot.Journeys;

/// <summary>The pictures of docs/images and the frames of its animation, taken only when STARBOT_PICTURES names a folder for them.</summary>
internal static class Pictures
{
    private static int Frames;

    public static bool AreWanted => Folder is not null;

    private static string? Folder => Environment.GetEnvironmentVariable("STARBOT_PICTURES") is { Length: > 0 } folder ? folder : null;

    public static Task TakeAsync(IPage page, string name) => Folder is { } folder
        ? page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") })
        : Task.CompletedTask;

    /// <summary>The whole of something that is higher than the window.</summary>
    public static async Task TakeWholeAsync(IPage page, ILocator part, string name)
    {
        if (Folder is not { } folder || page.ViewportSize is not { } size)
            return;
        await page.SetViewportSizeAsync(size.Width, 4000);
        await part.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>The next frame of the animation.</summary>
    public static Task FrameAsync(IPage page) => TakeAsync(page, Path.Combine("frames", $"{Interlocked.Increment(ref Frames):000}"));
}
