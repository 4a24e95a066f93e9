using System.Collections.Immutable;
using StarBot.Practice.Transcripts;
using StarBot.Web.Access;

namespace StarBot.Web.Chat;

/// <summary>The conversation of the person before the page, as it stands in the database.</summary>
internal sealed class Conversation(TranscriptReader transcripts)
{
    /// <summary>Some interviews' worth; what is older is a link away.</summary>
    private const int Shown = 60;

    /// <summary>So far back stands what is offered now: posts that offer nothing are few in a row.</summary>
    private const int OfferWithin = 12;

    public Task<Transcript> NowAsync(WebPerson person, CancellationToken cancellation) => BeforeAsync(person, long.MaxValue, cancellation);

    public Task<Transcript> BeforeAsync(WebPerson person, long number, CancellationToken cancellation) =>
        transcripts.LastAsync(person.Address, Shown, number, cancellation);

    public Task<ImmutableArray<TranscriptEntry>> AfterAsync(WebPerson person, long number, CancellationToken cancellation) =>
        transcripts.AfterAsync(person.Address, number, cancellation);

    public async Task<Desk> DeskAsync(WebPerson person, CancellationToken cancellation) =>
        Desk.Of((await transcripts.LastAsync(person.Address, OfferWithin, long.MaxValue, cancellation)).Entries);
}
