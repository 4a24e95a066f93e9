using System.CommandLine;

namespace StarBot.Manifests;

/// <summary><c>starbot manifest</c>: what a platform wants to be told about StarBot before it lets it in.</summary>
internal static class ManifestCommand
{
    public static Command Create(Streams streams) => new("manifest", "Writes what a platform wants to be told about StarBot.")
    {
        Teams(streams),
    };

    private static Command Teams(Streams streams)
    {
        var appId = new Option<Guid>("--app-id") { Required = true, Description = "The app id of the Azure Bot." };
        var domain = new Option<string>("--domain") { Required = true, Description = "Where the host is reached, without https://, such as starbot.example.org." };
        var output = new Option<string>("--output") { DefaultValueFactory = _ => "starbot-teams.zip", Description = "The file to write." };
        domain.Validators.Add(result =>
        {
            if (Uri.CheckHostName(result.GetValueOrDefault<string>()) != UriHostNameType.Dns)
                result.AddError("--domain is no name of a host. Give it as in starbot.example.org.");
        });
        var command = new Command("teams", "Writes the app package (a zip) to upload to Teams.") { appId, domain, output };
        command.SetAction(async (parsed, cancellation) =>
        {
            var file = parsed.GetValue(output)!;
            await using (var stream = File.Create(file))
                await TeamsManifest.WriteAsync(parsed.GetValue(appId), parsed.GetValue(domain)!, stream, cancellation);
            await streams.Output.WriteLineAsync($"Wrote {file}. In Teams: Apps, Manage your apps, Upload an app.");
            return 0;
        });
        return command;
    }
}
