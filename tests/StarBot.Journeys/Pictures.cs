using Microsoft.Playwright;

namespace StarBot.Journeys;

/// <summary>The pictures of docs/images, taken only when STARBOT_PICTURES names a folder for them.</summary>
internal static class Pictures
{
    private static string? Folder => Environment.GetEnvironmentVariable("STARBOT_PICTURES") is { Length: > 0 } folder ? folder : null;

    public static bool AreWanted => Folder is not null;

    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is not { } folder)
            return;
        Directory.CreateDirectory(folder);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png"), Caret = ScreenshotCaret.Hide });
    }
}
