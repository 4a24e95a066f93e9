using Microsoft.Extensions.Configuration;
using StarBot.Configuration;
using StarBot.Teams;

namespace StarBot.Tests.Teams;

/// <summary>The section Teams: every fault is told, and what is dangerous does not start where it matters.</summary>
public class SettingsTests
{
    private const string Unauthenticated = "Teams:DangerouslyAcceptUnauthenticatedActivities";

    [Fact]
    public void Without_an_app_id_teams_is_off() => Read().Options.IsOn.ShouldBeFalse();

    [Theory]
    [InlineData("Teams:TenantId=t", "Teams:ClientSecret=s")]
    [InlineData("Teams:Type=MultiTenant", "Teams:ClientSecret=s")]
    [InlineData("Teams:Type=ManagedIdentity")]
    public void A_bot_of_each_kind_can_be_set_up(params string[] settings)
    {
        var (options, faults) = Read([$"Teams:AppId={TestToken.AppId}", .. settings]);

        faults.ShouldBeEmpty();
        options.IsOn.ShouldBeTrue();
        options.Issuer.ShouldBe("https://api.botframework.com");
        options.OpenIdMetadataUrl.ToString().ShouldBe("https://login.botframework.com/v1/.well-known/openidconfiguration");
        options.TokenUrl.ToString().ShouldBe("https://login.microsoftonline.com/");
    }

    [Theory]
    [InlineData("set up by half", "Teams:ClientSecret=s")]
    [InlineData("Teams:AppId is \"starbot\"", "Teams:AppId=starbot", "Teams:TenantId=t", "Teams:ClientSecret=s")]
    [InlineData("Teams:TenantId is empty", "Teams:AppId=" + TestToken.AppId, "Teams:ClientSecret=s")]
    [InlineData("Teams:ClientSecret is empty", "Teams:AppId=" + TestToken.AppId, "Teams:TenantId=t")]
    [InlineData("which has none", "Teams:AppId=" + TestToken.AppId, "Teams:Type=ManagedIdentity", "Teams:ClientSecret=s")]
    [InlineData("Teams:Type is \"Other\"", "Teams:Type=Other")]
    [InlineData("Teams:Type is \"1\"", "Teams:Type=1")]
    [InlineData("is not https", "Teams:OpenIdMetadataUrl=http://login.example.org/keys")]
    [InlineData("is not https", "Teams:TokenUrl=http://login.example.org")]
    [InlineData("Teams:AppID2 is no setting", "Teams:AppID2=x")]
    [InlineData("Make it true or false", Unauthenticated + "=yes")]
    public void A_fault_is_told(string fault, params string[] settings) => Read(settings).Faults.ShouldHaveSingleItem().ShouldContain(fault);

    [Theory]
    [InlineData]
    [InlineData("DOTNET_ENVIRONMENT=Production")]
    [InlineData("ASPNETCORE_ENVIRONMENT=Staging")]
    [InlineData("DOTNET_ENVIRONMENT=Production", "ASPNETCORE_ENVIRONMENT=Development")]
    public void Unauthenticated_activities_do_not_start_outside_development(params string[] environment) =>
        Read([Unauthenticated + "=true", .. environment]).Faults.ShouldHaveSingleItem().ShouldContain("never here");

    [Fact]
    public void In_development_they_do()
    {
        var (options, faults) = Read(Unauthenticated + "=true", "DOTNET_ENVIRONMENT=Development");

        faults.ShouldBeEmpty();
        options.IsOn.ShouldBeTrue();
    }

    [Fact]
    public async Task Unauthenticated_activities_need_no_token_and_none_is_sent()
    {
        await using var room = await TeamsRoom.OpenAsync(new TeamsOptions { DangerouslyAcceptUnauthenticatedActivities = true });
        (await room.PostAsync(room.Message("help", "m1").ToJsonString(), authorization: "")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        await room.SendAllAsync();

        room.Connector.Calls.ShouldHaveSingleItem().Authorization.ShouldBeNull();
    }

    private static (TeamsOptions Options, IReadOnlyList<string> Faults) Read(params string[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(s => KeyValuePair.Create<string, string?>(s[..s.IndexOf('=', StringComparison.Ordinal)], s[(s.IndexOf('=', StringComparison.Ordinal) + 1)..]))).Build();
        var reader = new SettingsReader(configuration);
        return (TeamsSettings.Read(reader), reader.Faults);
    }
}
