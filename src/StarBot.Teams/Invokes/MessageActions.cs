using StarBot.Practice.Reviewing;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Invokes;

/// <summary>"Review as a STAR answer" on any message: the critique comes in a dialog that only the one who asked sees. Nothing of the message is kept.</summary>
public sealed class MessageActions(MessageReviews reviews, Dialogs dialogs)
{
    /// <summary>More than any answer; reading it whole would only take time.</summary>
    private const int LongestMessage = 40_000;

    public TeamsAnswer Asked(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var text = TextOf(activity);
        if (text.Length == 0)
            return TeamsAnswer.With(TaskResponse.Of("There are no words in this message that I could read as an answer."));
        var post = reviews.Review(text.Length > LongestMessage ? text[..LongestMessage] : text);
        return TeamsAnswer.With(TaskResponse.Of("Read as a STAR answer", PostCard.InDialog(post), "large"));
    }

    /// <summary>A button in that dialog, or an app whose manifest asks without a dialog.</summary>
    public Task<TeamsAnswer> SubmittedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PressData.Read(activity.Value.At("data")) is null ? Task.FromResult(Asked(activity)) : dialogs.SubmittedAsync(activity);
    }

    private static string TextOf(Activity activity)
    {
        var body = activity.Value.At("messagePayload").At("body");
        var content = body.Text("content") ?? "";
        return body.Text("contentType") == "text" ? MessageText.Plain(content) : MessageText.FromHtml(content);
    }
}
