namespace StarBot.Journeys.Teams;

/// <summary>Someone opens the Agents Playground in a browser, with the bot behind it.</summary>
internal static class Visit
{
    public static async Task PlaygroundAsync(Chromium chromium, Func<Chat, Task> journey)
    {
        Playground.SkipWhenMissing();
        var token = TestContext.Current.CancellationToken;
        await using var person = await chromium.PersonAsync(new Look());
        await using var bot = new Bot("--Teams:DangerouslyAcceptUnauthenticatedActivities=true");
        await bot.ReadyAsync(token);
        await using var playground = await Playground.StartAsync(new Uri(bot.Address, "api/messages"), token);
        var chat = new Chat(await person.NewPageAsync());
        await chat.OpenAsync(playground.Address);
        await journey(chat);
        bot.Log.ShouldNotContain("fail:");
    }
}
