using System.Collections.Immutable;
using System.Text.Json;
using StarBot.Interviewing.Packs;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Practice.Wire;
using StarBot.Teams.Activities;
using StarBot.Teams.Cards;

namespace StarBot.Teams.Invokes;

/// <summary><c>task/fetch</c> and <c>task/submit</c>: a form in a dialog. It can be opened where many read; what comes of it is in the person's own chat.</summary>
public sealed class Dialogs(ITurns turns, PackLibrary library, TimeProvider time)
{
    private const string InOurChat = "I have asked you in our own chat, where only you read it.";

    private static readonly CancellationToken ToTheEnd = CancellationToken.None;

    public TeamsAnswer Fetched(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        // There is one form today, so a dialog that asks for another is an old card's.
        var form = PracticeForm.Of(library);
        return TeamsAnswer.With(TaskResponse.Of(form.Title, FormCard.Of(form), "medium"));
    }

    public async Task<TeamsAnswer> SubmittedAsync(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var data = activity.Value.At("data");
        if (TeamsAddress.PersonBehind(activity) is not { } person || Content(data) is not { } content)
            return TeamsAnswer.With(TaskResponse.Of("I do not know this dialog."));
        await turns.TakeAsync(EventKeys.Incoming(activity, person, content, time), ToTheEnd);
        return TeamsAnswer.With(TaskResponse.Of(InOurChat));
    }

    /// <summary>A form's fields, or the word of a button that stands in a dialog.</summary>
    private static IncomingContent? Content(JsonElement? data)
    {
        if (PressData.Read(data) is { } pressed)
            return new IncomingContent.Pressed(pressed.Word);
        return data.Text("form") is { } form
            ? new IncomingContent.FormSubmitted(form, Texts(data!.Value).ToImmutableDictionary())
            : null;
    }

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonElement data) =>
        data.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String)
            .Select(p => KeyValuePair.Create(p.Name, p.Value.AsText() ?? "")).DistinctBy(p => p.Key);
}
