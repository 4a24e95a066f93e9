using Microsoft.AspNetCore.Antiforgery;
using StarBot.Practice.Messages;
using StarBot.Practice.Turns;
using StarBot.Web.Access;

namespace StarBot.Web.Chat;

/// <summary>
/// Takes what a form sends. A browser without script gets a redirect to what StarBot said to it, so that a reload sends nothing again;
/// the script gets the new entries.
/// </summary>
internal sealed class SayEndpoint(
    Door door, RateGate gate, IAntiforgery antiforgery, ITurns turns, Conversation conversation, ChatPages pages, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpContext http, CancellationToken cancellation)
    {
        if (await SayForm.ReadAsync(http, cancellation) is not { } form)
            return await pages.TooLargeAsync(http);
        if (await door.EnterAsync(http, welcomesNew: true) is not { } person)
            return await pages.ClosedAsync(http, form.Text);
        if (await WhyNotAsync(http, form, person) is { } trouble)
            return await pages.TroubleAsync(http, person, form, trouble, cancellation);
        // A word of a post that is no longer the last was pressed on a page that did not show what came since.
        if (!form.SendsText && form.Press is not null && (await conversation.DeskAsync(person, cancellation)).OfferedBy != form.OfferedBy)
            return await pages.SaidAsync(http, person, form, cancellation);
        try
        {
            await turns.TakeAsync(IncomingOf(form, person), cancellation);
        }
        catch (TurnNotCommittedException)
        {
            return await pages.TroubleAsync(http, person, form, Trouble.NotSaved, cancellation);
        }

        return await pages.SaidAsync(http, person, form, cancellation);
    }

    private async Task<Trouble?> WhyNotAsync(HttpContext http, SayForm form, WebPerson person) =>
        !await antiforgery.IsRequestValidAsync(http) || !form.IsComplete ? Trouble.OldForm
        : !gate.LetsThrough(person) ? Trouble.TooFast
        : form is { Word: null, Press: null, HasText: false } ? Trouble.Empty
        : form is { SendsText: true, IsTooLong: true } ? Trouble.TooLong
        : null;

    /// <summary>The person is in the key, so that a nonce is one's own.</summary>
    private Incoming IncomingOf(SayForm form, WebPerson person) => new(
        person.Address,
        $"web/{person.Id}/{form.Nonce}",
        (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
        form.Content);
}
