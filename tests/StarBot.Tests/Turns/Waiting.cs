namespace StarBot.Tests.Turns;

/// <summary>Waits for something that another process does.</summary>
internal static class Waiting
{
    /// <summary>Looks again every few milliseconds until it is so, or the time is over.</summary>
    public static async Task UntilAsync(Func<bool> isSo, TimeSpan atMost, int lookEvery = 4)
    {
        var end = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        while (!isSo() && Environment.TickCount64 < end)
            await Task.Delay(lookEvery);
    }
}
