using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;
using StarBot.Teams.Sharing;

namespace StarBot.Teams.Invokes;

/// <summary><c>task/fetch</c> and <c>task/submit</c>: a form in a dialog. It can be opened where many read; what comes of it is in the person's own chat.</summary>
public sealed class Dialogs(ITurns turns, OfferedForms forms, ShareDialog share, TimeProvider time)
{
    private const int FewFields = 4;
    private const string InOurChat = "I have answered in our own chat, where only you read it.";

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public async Task<TeamsAnswer> FetchedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("data");
        if (data.Text("form") == ShareCard.FormId)
            return await share.AskedAsync(activity, data);
        return TeamsAddress.PersonBehind(activity) is { } person
            && await forms.FindAsync(person, data.Text("form") ?? PracticeForm.Id, ToTheEnd) is { } form
                ? Shown(form.Id == PracticeForm.Id && data.Text("word") is { } word && PracticeForm.ValuesOf(word) is { } values ? form.Again(values, []) : form)
                : Unknown;
    }

    public async Task<TeamsAnswer> SubmittedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("data");
        if (data.Text("form") == ShareCard.FormId)
            return await share.SharedAsync(activity, data);
        if (TeamsAddress.PersonBehind(activity) is not { } person || FilledIn.Read(data) is not { } content)
            return Unknown;
        var result = await turns.TakeAsync(EventKeys.Incoming(activity, person, content, time), ToTheEnd);
        return content is IncomingContent.FormSubmitted(var id, var values) && !result.Faults.IsEmpty && await forms.FindAsync(person, id, ToTheEnd) is { } form
            ? Shown(form.Again(values, result.Faults))
            : TeamsAnswer.With(TaskResponse.Of(InOurChat));
    }

    private static TeamsAnswer Unknown => TeamsAnswer.With(TaskResponse.Of("I do not know this dialog."));

    private static TeamsAnswer Shown(Form form) =>
        TeamsAnswer.With(TaskResponse.Of(form.Title, FormCard.Of(form), form.Fields.Length > FewFields ? "large" : "medium"));
}
