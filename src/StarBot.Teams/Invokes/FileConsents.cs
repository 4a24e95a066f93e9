using System.Text;
using System.Text.Json;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Connector;

namespace StarBot.Teams.Invokes;

/// <summary><c>fileConsent/invoke</c>: a person agreed to get a file. It is brought to their files beside the request, and shown.</summary>
public sealed class FileConsents(CommittedPosts posts, ConnectorClient connector, Errands errands)
{
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
        await connector.UploadAsync(url, Encoding.UTF8.GetBytes(file.Content), cancellation);
        var info = new FileShown(upload.Text("uniqueId") ?? "", upload.Text("fileType") ?? "json");
        var shown = PostActivity.Message(reference) with { Attachments = [new Attachment(FileShown.ContentType, info) { Name = file.FileName, ContentUrl = upload.Text("contentUrl") }] };
        await connector.SendAsync(reference, shown, cancellation);
    }
}
