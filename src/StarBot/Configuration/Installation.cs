using StarBot.Interviewing.Interview;
using StarBot.Interviewing.Packs;
using StarBot.Slack;
using StarBot.Teams;
using StarBot.Web;

namespace StarBot.Configuration;

/// <summary>What every command needs of the settings: the packs, how interviews are held, and where people meet StarBot.</summary>
public sealed record Installation(PackLibrary Library, InterviewSettings Interview, WebOptions Web, SlackOptions Slack, TeamsOptions Teams)
{
    /// <exception cref="StartRefusedException">Something in the settings or the packs is wrong; every fault is listed.</exception>
    public static Installation Of(IConfiguration configuration)
    {
        var reader = new SettingsReader(configuration);
        var installation = new Installation(
            PackFolder.Read(reader), InterviewOptions.Read(reader), WebSettings.Read(reader), SlackSettings.Read(reader), TeamsSettings.Read(reader));
        return reader.Faults.Count == 0 ? installation : throw new StartRefusedException([.. reader.Faults]);
    }
}
