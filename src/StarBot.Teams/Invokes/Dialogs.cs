using StarBot.Interviewing.Packs;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Sharing;

namespace StarBot.Teams.Invokes;

/// <summary><c>task/fetch</c> and <c>task/submit</c>: a form in a dialog. It can be opened where many read; what comes of it is in the person's own chat.</summary>
public sealed class Dialogs(ITurns turns, PackLibrary library, ShareDialog share, TimeProvider time)
{
    private const string InOurChat = "I have asked you in our own chat, where only you read it.";

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<TeamsAnswer> FetchedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("data");
        if (data.Text("form") == ShareCard.FormId)
            return await share.AskedAsync(activity, data);
        // There is one other form, so a dialog that asks for yet another is an old card's.
        var form = PracticeForm.Of(library);
        return TeamsAnswer.With(TaskResponse.Of(form.Title, FormCard.Of(form), "medium"));
    }

    public async Task<TeamsAnswer> SubmittedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("data");
        if (data.Text("form") == ShareCard.FormId)
            return await share.SharedAsync(activity, data);
        if (TeamsAddress.PersonBehind(activity) is not { } person || FilledIn.Read(data) is not { } content)
            return TeamsAnswer.With(TaskResponse.Of("I do not know this dialog."));
        await turns.TakeAsync(EventKeys.Incoming(activity, person, content, time), ToTheEnd);
        return TeamsAnswer.With(TaskResponse.Of(InOurChat));
    }
}
