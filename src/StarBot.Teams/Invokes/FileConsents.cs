using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;

namespace StarBot.Teams.Invokes;

/// <summary><c>fileConsent/invoke</c>: a person agreed to get a file. It is brought to their files beside the request, and shown.</summary>
public sealed class FileConsents(CommittedPosts posts, ConnectorClient connector, Errands errands, ILogger<FileConsents> log)
{
    private const string NotBrought = "I could not put the file among yours. Say export again in a while.";

    public TeamsAnswer Answered(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var context = activity.Value.At("context");
        var name = context.Text("file");
        if (activity.Value.Text("action") == "accept"
            && TeamsAddress.PersonBehind(activity) is { } person
            && context.At("post") is { ValueKind: JsonValueKind.Number } post && post.TryGetInt64(out var number)
            && activity.Value.At("uploadInfo").Text("uploadUrl") is { } url)
        {
            var upload = activity.Value.At("uploadInfo")!.Value.Clone();
            errands.Run(cancellation => BringAsync(person, number, name, url, upload, cancellation));
        }

        return TeamsAnswer.Taken;
    }

    private async Task BringAsync(Address person, long number, string? name, string url, JsonElement upload, CancellationToken cancellation)
    {
        var file = (await posts.FindAsync(person, number, cancellation))?.Blocks.OfType<PostBlock.Attachment>().FirstOrDefault(a => a.FileName == name);
        if (file is null || TeamsAddress.ReferenceOf(person) is not { Conversation.Id: not null } reference)
            return;
        var said = await IsTakenAsync(url, file, cancellation)
            ? PostActivity.Message(reference) with { Attachments = [Shown(file, upload)] }
            : PostActivity.Message(reference) with { Text = NotBrought, TextFormat = "plain" };
        await connector.SendAsync(reference, said, cancellation);
    }

    private async Task<bool> IsTakenAsync(string url, PostBlock.Attachment file, CancellationToken cancellation)
    {
        try
        {
            await connector.UploadAsync(url, Encoding.UTF8.GetBytes(file.Content), cancellation);
            return true;
        }
        catch (Exception e) when (e is ConnectorException or HttpRequestException or SendRefusedException)
        {
            Log.ErrandFailed(log, e.Message);
            return false;
        }
    }

    private static Attachment Shown(PostBlock.Attachment file, JsonElement upload) =>
        new(FileShown.ContentType, new FileShown(upload.Text("uniqueId") ?? "", upload.Text("fileType") ?? "json")) { Name = file.FileName, ContentUrl = upload.Text("contentUrl") };
}
