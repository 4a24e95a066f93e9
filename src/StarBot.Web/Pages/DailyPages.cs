using System.Collections.Immutable;
using Microsoft.AspNetCore.Antiforgery;
using StarBot.Practice.Daily;
using StarBot.Practice.Messages;
using StarBot.Practice.Routing;
using StarBot.Practice.Turns;
using StarBot.Web.Access;
using StarBot.Web.Chat;

namespace StarBot.Web.Pages;

/// <summary>The page of the daily question: how it stands, what can be done about it, and its settings as a form.</summary>
internal sealed class DailyPages(
    Door door, RateGate gate, ITurns turns, OfferedForms forms, DailyStandings standings, ChatPages chat, Markup markup, IAntiforgery antiforgery, TimeProvider time)
{
    private const string Saved = "saved";
    private const string SeeBelow = "Nothing was saved yet. What is wrong is said below.";

    public async Task<IResult> ShowAsync(HttpContext http, CancellationToken cancellation) =>
        await door.EnterAsync(http, welcomesNew: true) is { } person
            ? await PageAsync(http, person, await AtAsync(person, cancellation), new Outcome(IsSaved: http.Request.Query.ContainsKey(Saved)), cancellation)
            : await chat.ClosedAsync(http);

    public async Task<IResult> TakeAsync(HttpContext http, CancellationToken cancellation)
    {
        if (await SentAsync(http, cancellation) is not { } sent)
            return await chat.TooLargeAsync(http);
        if (await door.EnterAsync(http, welcomesNew: true) is not { } person)
            return await chat.ClosedAsync(http);
        var at = await AtAsync(person, cancellation);
        var trouble = !await antiforgery.IsRequestValidAsync(http) || !sent.IsComplete ? Trouble.OldForm : gate.LetsThrough(person) ? null : Trouble.TooFast;
        if (trouble is not null)
            return await PageAsync(http, person, at, new Outcome(trouble.Status, trouble.Words, sent.Filled), cancellation);
        try
        {
            var result = await turns.TakeAsync(sent.AsIncoming(person, at, time), cancellation);
            if (!result.Faults.IsEmpty)
                return await PageAsync(http, person, at, new Outcome(StatusCodes.Status422UnprocessableEntity, SeeBelow, sent.Filled, result.Faults), cancellation);
        }
        catch (TurnNotCommittedException)
        {
            return await PageAsync(http, person, at, new Outcome(Trouble.NotSaved.Status, Trouble.NotSaved.Words, sent.Filled), cancellation);
        }

        // The question that was asked for is in the conversation.
        return Results.LocalRedirect(sent.AsksNow && at == person.Address ? "/" : $"/daily?{Saved}");
    }

    /// <summary>Someone who came from a chat is asked there; everyone else on the page.</summary>
    private async Task<Address> AtAsync(WebPerson person, CancellationToken cancellation) =>
        person.CameFromChat && await standings.ChatAsync(person.Address, cancellation) is { } chatting
            ? chatting
            : person.Address;

    private async Task<IResult> PageAsync(HttpContext http, WebPerson person, Address at, Outcome outcome, CancellationToken cancellation)
    {
        var form = await forms.FindAsync(at, DailyForm.Id, cancellation);
        return await markup.PageAsync<DailyPage>(
            outcome.Status,
            (nameof(DailyPage.Status), await standings.StatusAsync(at, cancellation)),
            (nameof(DailyPage.Settings), outcome.Filled is { } filled ? form!.Again(filled, outcome.Faults) : form),
            (nameof(DailyPage.Form), new PageForm(antiforgery.GetAndStoreTokens(http).RequestToken!, ChatPages.NewNonce(), "", person.CameFromChat)),
            (nameof(DailyPage.IsInChat), at != person.Address),
            (nameof(DailyPage.IsSaved), outcome.IsSaved),
            (nameof(DailyPage.Problem), outcome.Problem));
    }

    private static async Task<Sent?> SentAsync(HttpContext http, CancellationToken cancellation)
    {
        try
        {
            var form = await http.Request.ReadFormAsync(cancellation);
            var filled = form.Where(f => f.Key.StartsWith(FormFields.Field, StringComparison.Ordinal))
                .ToImmutableDictionary(f => f.Key[FormFields.Field.Length..], f => f.Value.ToString());
            var word = form[FormFields.Press].ToString();
            return new Sent(form[FormFields.Nonce].ToString(), CommandWords.OfButton(word) is Command.Daily ? word : null, word.Length > 0 ? null : filled);
        }
        catch (Exception e) when (e is BadHttpRequestException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>What a form of this page sent: a word that was pressed, or the settings as they were filled in.</summary>
    private sealed record Sent(string Nonce, string? Word, ImmutableDictionary<string, string>? Filled)
    {
        private const int LongestNonce = 64;

        public bool IsComplete => Nonce.Length is > 0 and <= LongestNonce && (Word is not null || Filled is { IsEmpty: false });

        public bool AsksNow => Word is not null && CommandWords.OfButton(Word) is Command.Daily(DailyRequest.Now);

        public Incoming AsIncoming(WebPerson person, Address at, TimeProvider time) => new(
            at,
            $"web/{person.Id}/{Nonce}",
            (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond,
            Word is null ? new IncomingContent.FormSubmitted(DailyForm.Id, Filled!) : new IncomingContent.Pressed(Word));
    }

    private sealed record Outcome(
        int Status = StatusCodes.Status200OK, string? Problem = null, ImmutableDictionary<string, string>? Filled = null, ImmutableArray<FieldFault> Wrong = default, bool IsSaved = false)
    {
        public ImmutableArray<FieldFault> Faults => Wrong.IsDefault ? [] : Wrong;
    }
}
