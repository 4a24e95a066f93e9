using Microsoft.Extensions.Configuration;
using StarBot.Configuration;
using StarBot.Slack;

namespace StarBot.Tests.Slack;

/// <summary>The section <c>Slack</c>: off when empty, closed when half set.</summary>
public sealed class SlackSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("starbot-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static (SlackOptions Options, IReadOnlyList<string> Faults) Read(params (string Key, string Value)[] settings)
    {
        var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build());
        return (SlackSettings.Read(reader), reader.Faults);
    }

    [Fact]
    public void Nothing_set_is_off()
    {
        var (options, faults) = Read();
        faults.ShouldBeEmpty();
        options.IsOn.ShouldBeFalse();
        options.ApiUrl.ToString().ShouldBe("https://slack.com/api/");
    }

    [Fact]
    public void Two_tokens_are_enough_for_sockets()
    {
        var (options, faults) = Read(("Slack:BotToken", "xoxb-1"), ("Slack:AppToken", "xapp-1"), ("Slack:ApiUrl", "http://localhost:4003/api"));
        faults.ShouldBeEmpty();
        (options.ListensOnSockets, options.ListensOverHttp, options.CanBeInstalled).ShouldBe((true, false, false));
        options.ApiUrl.ToString().ShouldBe("http://localhost:4003/api/");
    }

    [Theory]
    [InlineData("Slack:SigningSecret is empty", "Slack:BotToken", "xoxb-1")]
    [InlineData("set up by half", "Slack:SigningSecret", "s")]
    [InlineData("set up by half", "Slack:AppToken", "xapp-1")]
    [InlineData("both set", "Slack:BotToken", "xoxb-1", "Slack:ClientId", "1", "Slack:ClientSecret", "2", "Slack:SigningSecret", "s", "Web:PublicUrl", "https://a.example")]
    [InlineData("Slack:ClientSecret is empty", "Slack:ClientId", "1", "Slack:SigningSecret", "s")]
    [InlineData("Web:PublicUrl is empty", "Slack:ClientId", "1", "Slack:ClientSecret", "2", "Slack:SigningSecret", "s")]
    [InlineData("no app-level token", "Slack:BotToken", "xoxb-1", "Slack:AppToken", "xoxb-2")]
    [InlineData("no bot token", "Slack:BotToken", "xoxp-1", "Slack:SigningSecret", "s")]
    [InlineData("Slack:Command is \"starbot\"", "Slack:Command", "starbot")]
    [InlineData("Slack:ApiUrl is \"nowhere\"", "Slack:ApiUrl", "nowhere")]
    [InlineData("Slack:BotTokn is no setting", "Slack:BotTokn", "xoxb-1")]
    [InlineData("Slack:BotTokenFile", "Slack:BotTokenFile", "/no/such/file")]
    [InlineData("both set. Keep one", "Slack:BotToken", "xoxb-1", "Slack:BotTokenFile", "/dev/null", "Slack:SigningSecret", "s")]
    public void What_is_half_or_wrong_stops_the_start(string expected, params string[] settings) =>
        Read([.. settings.Chunk(2).Select(s => (s[0], s[1]))]).Faults.ShouldContain(f => f.Contains(expected));

    [Fact]
    public void A_secret_can_stand_in_a_file()
    {
        var file = Path.Combine(_folder, "token");
        File.WriteAllText(file, "xoxb-from-a-file\n");
        var (options, faults) = Read(("Slack:BotTokenFile", file), ("Slack:SigningSecret", "s"));
        faults.ShouldBeEmpty();
        options.BotToken.ShouldBe("xoxb-from-a-file");

        File.WriteAllText(file, "\nxoxb-on-the-second-line");
        Read(("Slack:BotTokenFile", file), ("Slack:SigningSecret", "s")).Faults.ShouldContain(f => f.Contains("first line"));
    }
}
