using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using StarBot.Load.Edges;

namespace StarBot.Load.Teams;

/// <summary>Activities to <c>/api/messages</c>, StarBot and a Bot Framework bot, which does not ask for a token.</summary>
internal static class TeamsEdge
{
    public static Edge Teams { get; } = new("activities", "teams-host", "botbuilder", Path.Combine("Teams", "botbuilder.mjs"), [], Request);

    private static byte[] Request(Contender to, int person, long next, string said)
    {
        var time = DateTimeOffset.FromUnixTimeMilliseconds(1_772_442_000_000 + next).ToString("O", CultureInfo.InvariantCulture);
        var text = JavaScriptEncoder.Default.Encode(said);
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"text":"{{{text}}}","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>{{{text}}}</p>"}],"type":"message","timestamp":"{{{time}}}","localTimestamp":"{{{time}}}","localTimezone":"Europe/Berlin","id":"{{{1772442000000 + next}}}","channelId":"msteams","serviceUrl":"{{{TeamsHost.ServiceUrl}}}","from":{"id":"29:person-{{{person}}}","name":"Person {{{person}}}","aadObjectId":"person-{{{person}}}"},"conversation":{"conversationType":"personal","tenantId":"tenant","id":"a:personal-{{{person}}}"},"recipient":{"id":"28:{{{TeamsHost.AppId}}}","name":"StarBot"},"entities":[{"locale":"en-GB","country":"GB","platform":"Web","timezone":"Europe/Berlin","type":"clientInfo"}],"channelData":{"tenant":{"id":"tenant"}},"locale":"en-GB"}""");
        var authorization = to.Token is null ? "" : $"Authorization: Bearer {to.Token}\r\n";
        return Connection.Post("/api/messages", $"Content-Type: application/json; charset=utf-8\r\n{authorization}", body);
    }
}
