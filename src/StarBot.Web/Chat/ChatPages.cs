using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;
using StarBot.Practice.Messages;
using StarBot.Practice.Privacy;
using StarBot.Practice.Progress;
using StarBot.Practice.Transcripts;
using StarBot.Web.Access;
using StarBot.Web.Pages;

namespace StarBot.Web.Chat;

/// <summary>Answers requests about the conversation: as pages, and as pieces of a page for the script.</summary>
internal sealed class ChatPages(
    Conversation conversation, ProgressReader progress, Shelf shelf, Markup markup, IAntiforgery antiforgery)
{
    public static bool IsScript(HttpContext http) => http.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    public static string NewNonce() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>The conversation as it stands; or what stands before an entry, to read only.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, WebPerson person, long? before, CancellationToken cancellation)
    {
        if (before is null)
            return await NowAsync(http, person, "", null, cancellation);
        var earlier = await conversation.BeforeAsync(person, before.Value, cancellation);
        return await markup.PageAsync<EarlierPage>(
            StatusCodes.Status200OK, (nameof(EarlierPage.Transcript), earlier), (nameof(EarlierPage.Form), FormOf(http, person, "")));
    }

    /// <summary>After a turn: the entries that the page has not seen.</summary>
    public async Task<IResult> SaidAsync(HttpContext http, WebPerson person, SayForm form, CancellationToken cancellation)
    {
        if (IsScript(http))
            return Results.Json(await NewsAsync(person, form.Seen, cancellation));
        // Words in the box that the pressed word did not send stay in it.
        if (form is { HasText: true, SendsText: false })
            return await NowAsync(http, person, form.Text, null, cancellation);
        var fresh = await conversation.AfterAsync(person, form.Seen, cancellation);
        return Results.LocalRedirect(fresh.OfType<TranscriptEntry.Said>().FirstOrDefault() is { } first ? $"/#e{first.Number}" : "/#say");
    }

    public async Task<IResult> TroubleAsync(HttpContext http, WebPerson person, SayForm form, Trouble trouble, CancellationToken cancellation) =>
        IsScript(http)
            ? Results.Json(new { problem = trouble.Words, reload = trouble == Trouble.OldForm }, statusCode: trouble.Status)
            : await NowAsync(http, person, form.Text, trouble, cancellation);

    public async Task<IResult> TooLargeAsync(HttpContext http) => IsScript(http)
        ? Results.Json(new { problem = Trouble.TooLong.Words }, statusCode: Trouble.TooLong.Status)
        : await markup.PageAsync<NoticePage>(
            Trouble.TooLong.Status,
            (nameof(NoticePage.Title), "Too long"),
            (nameof(NoticePage.Words), "That is far longer than I can take, and I did not take it. Go back in your browser: your words are still there."));

    /// <summary>For someone who may not come in: how to. What they wrote goes back to them.</summary>
    public async Task<IResult> ClosedAsync(HttpContext http, string text = "") => IsScript(http)
        ? Results.Json(new { problem = "You are not signed in any more. Say web to StarBot in your chat for a new link. Your words are still here." }, statusCode: StatusCodes.Status401Unauthorized)
        : await markup.PageAsync<ClosedPage>(StatusCodes.Status401Unauthorized, (nameof(ClosedPage.Text), text));

    /// <summary>What was said after a number, drawn, with the desk as it is now.</summary>
    public async Task<News> NewsAsync(WebPerson person, long seen, CancellationToken cancellation)
    {
        var fresh = await conversation.AfterAsync(person, seen, cancellation);
        if (fresh.IsEmpty)
            return News.None;
        var desk = Desk.Of(fresh) is { OfferedBy: > 0 } known ? known : await conversation.DeskAsync(person, cancellation);
        var entries = new List<DrawnEntry>();
        foreach (var entry in fresh)
            entries.Add(new DrawnEntry(entry.Number, await markup.RenderAsync<EntryView>((nameof(EntryView.Entry), entry))));
        return new News(
            entries,
            await markup.RenderAsync<DeskView>((nameof(DeskView.Desk), desk)),
            fresh.Any(IsCritique) ? await ShelfAsync(person, cancellation) : null,
            fresh.Any(IsForgotten));
    }

    private static bool IsCritique(TranscriptEntry entry) => entry is TranscriptEntry.Said said && said.Post.Blocks.Any(b => b is PostBlock.Ratings);

    private static bool IsForgotten(TranscriptEntry entry) => entry is TranscriptEntry.Said said && said.Post.Summary == PrivacyWords.Forgotten.Summary;

    private async Task<string> ShelfAsync(WebPerson person, CancellationToken cancellation) => await markup.RenderAsync<ShelfView>(
        (nameof(ShelfView.Shelf), shelf), (nameof(ShelfView.Practised), await progress.ByPrincipleAsync(person.Workspace, person.Id, cancellation)));

    private async Task<IResult> NowAsync(HttpContext http, WebPerson person, string text, Trouble? trouble, CancellationToken cancellation)
    {
        var transcript = await conversation.NowAsync(person, cancellation);
        return await markup.PageAsync<ChatPage>(
            trouble?.Status ?? StatusCodes.Status200OK,
            (nameof(ChatPage.Transcript), transcript),
            (nameof(ChatPage.Desk), Desk.Of(transcript.Entries)),
            (nameof(ChatPage.Shelf), shelf),
            (nameof(ChatPage.Practised), await progress.ByPrincipleAsync(person.Workspace, person.Id, cancellation)),
            (nameof(ChatPage.Form), FormOf(http, person, text)),
            (nameof(ChatPage.Problem), trouble?.Words));
    }

    private PageForm FormOf(HttpContext http, WebPerson person, string text) =>
        new(antiforgery.GetAndStoreTokens(http).RequestToken!, NewNonce(), text, person.CameFromChat);
}

/// <summary>What the script puts into the page.</summary>
/// <param name="Shelf">The list of what to practise, when it has changed.</param>
/// <param name="Reload">What is on the page is no longer kept: show it anew.</param>
internal sealed record News(IReadOnlyList<DrawnEntry> Entries, string? Desk, string? Shelf, bool Reload)
{
    public static readonly News None = new([], null, null, Reload: false);
}

internal sealed record DrawnEntry(long Number, string Html);

/// <summary>What every form of a page needs.</summary>
public sealed record PageForm(string Token, string Nonce, string Text, bool IsSignedIn);
